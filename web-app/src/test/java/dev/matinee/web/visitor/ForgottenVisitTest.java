package dev.matinee.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that was closed and opened again knows the session, and not the visit. */
class ForgottenVisitTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void everyFormOfAPageCanBeSent() throws Exception {
    try (RunningSite site = RunningSite.start(folder)) {
      String session = cookies(signUp(site)).get(0);

      HttpResponse<String> page = get(site, "/movies", session);

      List<String> visit = cookies(page);
      List<String> tokens = TOKEN.matcher(page.body()).results().map(t -> t.group(1)).toList();
      assertThat(visit).hasSize(1);
      assertThat(tokens).hasSize(2).allMatch(tokens.get(0)::equals);
      assertThat(send(site, tokens.get(0), session + "; " + visit.get(0))).isEqualTo(303);
    }
  }

  private static HttpResponse<String> signUp(RunningSite site) {
    String form = "&username=ann&password=four+words+in+a+row&remember=yes";
    return site.post("/signup", "_csrf=" + site.csrfToken() + form);
  }

  private static HttpResponse<String> get(RunningSite site, String path, String cookies)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.uri().resolve(path)).header("Cookie", cookies).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static int send(RunningSite site, String token, String cookies) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.uri().resolve("/movies"))
            .header("Cookie", cookies)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("userId=1&count=3&_csrf=" + token))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  /** What a browser would send back. */
  private static List<String> cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .toList();
  }
}
