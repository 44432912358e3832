package dev.matinee.web.home;

import io.javalin.http.Context;

/**
 * {@code /robots.txt}: what search engines may read. Pages of one account, one evening or one
 * search are of no use to others; the rest shows them what a first visitor sees.
 */
public final class Robots {
  private static final String TEXT =
      """
      User-agent: *
      Disallow: /account
      Disallow: /api/
      Disallow: /evenings/
      Disallow: /oauth/
      Disallow: /result
      Disallow: /search
      """;

  private Robots() {}

  /** Answers with it. */
  public static void show(Context context) {
    context.contentType("text/plain; charset=utf-8").result(TEXT);
  }
}
