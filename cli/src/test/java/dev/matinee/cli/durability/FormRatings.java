package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ratings that somebody sends by the form of a page.
 *
 * @param cookies of their browser
 * @param csrf the token of the form, which they opened once
 */
record FormRatings(String cookies, String csrf) implements RatingWay {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Logs in with a browser that was never there. */
  static FormRatings logIn(URI site, String name, String password) throws IOException {
    Map<String, String> cookies = new TreeMap<>();
    HttpResponse<String> form = Http.get(site.resolve("/login"));
    keep(cookies, form);
    Matcher token = TOKEN.matcher(form.body());
    assertThat(token.find()).isTrue();
    String fields =
        "username=" + name + "&password=" + password.replace(' ', '+') + "&_csrf=" + token.group(1);
    HttpResponse<String> in = post(site.resolve("/login"), fields, header(cookies));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    keep(cookies, in);
    return new FormRatings(header(cookies), token.group(1));
  }

  private static void keep(Map<String, String> cookies, HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.substring(0, cookie.indexOf(';'));
      cookies.put(pair.substring(0, pair.indexOf('=')), pair);
    }
  }

  private static String header(Map<String, String> cookies) {
    return cookies.values().stream().collect(Collectors.joining("; "));
  }

  private static HttpResponse<String> post(URI address, String form, String cookies)
      throws IOException {
    return Http.send(
        "POST",
        address,
        form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Cookie",
        cookies);
  }

  @Override
  public HttpResponse<String> send(URI site, long movie, double rating) throws IOException {
    String form = "mark=" + rating + "&from=/rate&_csrf=" + csrf;
    return post(site.resolve("/movies/" + movie + "/mark"), form, cookies);
  }

  @Override
  public int keptStatus() {
    return 303;
  }

  /** The page that says so holds what was sent, in a form that sends it again. */
  @Override
  public void requireRefusal(HttpResponse<String> answer, double rating) {
    RatingWay.super.requireRefusal(answer, rating);
    assertThat(answer.body()).contains("Send it again");
    assertThat(answer.body()).contains("name=\"mark\" value=\"" + rating + "\"");
  }
}
