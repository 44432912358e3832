package dev.matinee.web.home;

import io.javalin.http.Context;

/** {@code /robots.txt}: what search engines may read. Pages that differ by person are of no use. */
public final class Robots {
  private static final String TEXT =
      """
      User-agent: *
      Disallow: /account
      Disallow: /api/
      Disallow: /evenings
      Disallow: /import
      Disallow: /login
      Disallow: /oauth/
      Disallow: /rate
      Disallow: /rated
      Disallow: /recommendations
      Disallow: /recover
      Disallow: /result
      Disallow: /saved
      Disallow: /search
      Disallow: /signup
      Disallow: /taste
      """;

  private Robots() {}

  /** Answers with it. */
  public static void show(Context context) {
    context.contentType("text/plain; charset=utf-8").result(TEXT);
  }
}
