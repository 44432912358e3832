package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visit and the token of its forms, which serve as often as one likes.
 *
 * @param cookie of the visit
 * @param token in each form
 */
record FormToken(String cookie, String token) {
  private static final Pattern COOKIE = Pattern.compile("(__Host-visit=[^;]+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Opens a form. */
  static FormToken fetch(LoadedSite site) throws IOException, InterruptedException {
    URI address = site.address().resolve("/movies");
    HttpResponse<String> page =
        TlsClient.trusting(site.certificate())
            .http()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    String cookie = page.headers().firstValue("Set-Cookie").orElse("");
    return new FormToken(first(COOKIE, cookie), first(TOKEN, page.body()));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in: " + text);
    }
    return matcher.group(1);
  }

  /**
   * A form as a browser sends it.
   *
   * @param session of the person who is logged in; empty if the sender is not logged in
   */
  Request form(String path, String fields, String session, URI origin) {
    String cookies = session.isEmpty() ? cookie : cookie + "; __Host-session=" + session;
    return Request.of("POST", path, "application/x-www-form-urlencoded", fields + "&_csrf=" + token)
        .with("Cookie", cookies)
        .with("Origin", origin.toString());
  }
}
