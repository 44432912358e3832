package dev.matinee.web.http;

import io.javalin.http.Context;

/**
 * The script that answers for pages of the site while the network is away. Its place is what it may
 * answer for, so that it is not among the assets.
 */
public final class ServiceWorker {
  /** Where it is. */
  public static final String PATH = "/sw.js";

  private static final byte[] SCRIPT = ClassPathFile.read("/assets/sw.js");

  private ServiceWorker() {}

  /** Answers with it. */
  public static void show(Context context) {
    context.contentType("text/javascript; charset=utf-8").result(SCRIPT);
  }
}
