package dev.matinee.web.model;

import dev.matinee.web.http.NotReadyException;
import io.javalin.http.Context;

/** Tells a load balancer whether the process lives and whether it can answer. */
public record HealthChecks(ModelReference models) {
  public void live(Context context) {
    context.contentType("text/plain; charset=utf-8").result("live\n");
  }

  public void ready(Context context) {
    context.contentType("text/plain; charset=utf-8");
    try {
      context.result("ready, model " + models.get().version() + "\n");
    } catch (NotReadyException e) {
      context.status(503).header("Retry-After", "2").result("not ready: " + e.getMessage() + "\n");
    }
  }
}
