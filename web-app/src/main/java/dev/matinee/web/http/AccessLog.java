package dev.matinee.web.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request: never a query, a form or an address that somebody typed. */
public final class AccessLog implements RequestLogger {
  private static final Logger LOG = LoggerFactory.getLogger("dev.matinee.web.access");

  @Override
  public void handle(Context context, Float millis) {
    LOG.atInfo()
        .addKeyValue("method", context.method())
        .addKeyValue("path", RouteTemplate.of(context))
        .addKeyValue("status", context.statusCode())
        .addKeyValue("millis", Math.round(millis))
        .addKeyValue("request", RequestId.of(context))
        .log("request");
  }
}
