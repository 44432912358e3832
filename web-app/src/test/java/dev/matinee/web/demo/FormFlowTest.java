package dev.matinee.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFlowTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @Test
  void formLeadsToTheResultOfThatUserWithThatManyMovies() {
    HttpResponse<String> sent = site.ask("1", "5");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).contains("/result?userId=1&count=5");
    assertThat(site.get("/result?userId=1&count=5").body().split("class=\"result\"", -1))
        .hasSize(6);
  }

  @Test
  void theChosenWayIsInTheAddressAndTheResultNamesIt() {
    HttpResponse<String> sent =
        site.post(
            "/movies",
            RunningSite.form("1", "5", Optional.of(site.csrfToken())) + "&algorithm=ease");

    assertThat(sent.headers().firstValue("Location"))
        .contains("/result?userId=1&count=5&algorithm=ease");
    assertThat(site.get("/result?userId=1&count=5&algorithm=ease").body())
        .contains("Films that go together", "<code>ease</code>")
        .contains("/movies?userId=1&amp;count=5&amp;algorithm=ease");
    assertThat(site.get("/result?userId=1&count=5").body()).contains("<code>user-knn</code>");
  }

  @Test
  void theFormOffersTheSitesOwnWayFirstAndKeepsAChoice() {
    assertThat(chosen("/movies")).isEqualTo("user-knn");
    assertThat(chosen("/movies?userId=1&count=5&algorithm=ease")).isEqualTo("ease");
  }

  private static String chosen(String path) {
    Matcher radio =
        Pattern.compile("name=\"algorithm\" value=\"([a-z-]+)\" checked")
            .matcher(site.get(path).body());
    assertThat(radio.find()).isTrue();
    return radio.group(1);
  }

  @Test
  void aWayThatThereIsNotIsNamedBesideTheFieldAndTheRestOfTheInputIsKept() {
    HttpResponse<String> sent =
        site.post(
            "/movies",
            RunningSite.form("17", "23", Optional.of(site.csrfToken())) + "&algorithm=<magic>");

    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body())
        .contains("value=\"17\"", "value=\"23\"", "aria-describedby=\"algorithmError\"")
        .contains("user-knn, user-knn-cosine, user-knn-pearson, ease, not “&lt;magic&gt;”.");
    assertThat(site.get("/result?userId=1&count=5&algorithm=magic").statusCode()).isEqualTo(400);
  }

  @Test
  void secondTimeTheListComesFromTheCacheAndSaysSo() {
    assertThat(site.get("/result?userId=2&count=5").body()).contains("Made just now");
    assertThat(site.get("/result?userId=2&count=5").body()).contains("From the cache");
  }

  @Test
  void titlesAreEscapedAndCarryTheYear() {
    assertThat(site.get("/result?userId=1&count=5").body())
        .containsPattern("Film &lt;[0-9]+&gt; \\((19|20)[0-9]{2}\\)");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, 400, must be 1 or more",
    "0, 5, 400, must be 1 or more",
    "abc, 5, 400, must be a whole number",
    "'', 5, 400, is empty",
    "1e1, 5, 400, must be a whole number",
    "99999999999999999999, 5, 400, must be a whole number",
    "4711, 5, 404, There is no user 4711",
    "1, 0, 400, from 1 to 100",
    "1, 101, 400, from 1 to 100",
    "1, -1, 400, from 1 to 100",
    "1, ten, 400, from 1 to 100",
    "1, '', 400, is empty"
  })
  void wrongInputSaysWhatIsWrongAndLeadsBackToTheFormWithIt(
      String userId, String count, int status, String reason) {
    HttpResponse<String> sent = site.ask(userId, count);

    assertThat(sent.statusCode()).isEqualTo(status);
    assertThat(sent.body()).contains(reason, "/movies?userId=" + userId + "&amp;count=" + count);
    assertThat(site.get("/result?userId=" + userId + "&count=" + count).statusCode())
        .isEqualTo(status);
  }

  @Test
  void errorPageNamesTheRequestThatTheHeaderNames() {
    HttpResponse<String> sent = site.ask("abc", "5");

    assertThat(sent.body()).contains(sent.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void inputThatLooksLikeMarkupIsShownAndNotRun() {
    assertThat(site.ask("<script>x</script>", "5").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>x");
  }
}
