package dev.matinee.web.site;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.NotReadyException;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/**
 * Tells a load balancer whether the process lives and whether it can answer. Without the store it
 * can: it reads on from memory, and to take away every node at once would end the service. The
 * answer says so.
 *
 * @param storeReached whether the last call of the store found it
 */
public record HealthChecks(ModelReference models, BooleanSupplier storeReached) {
  private static final String WITHOUT_STORE =
      "degraded: the store is out of reach, so lists may be old and changes are refused\n";

  public void live(Context context) {
    context.contentType("text/plain; charset=utf-8").result("live\n");
  }

  public void ready(Context context) {
    context.contentType("text/plain; charset=utf-8");
    try {
      String store = storeReached.getAsBoolean() ? "" : WITHOUT_STORE;
      context.result("ready, model " + models.get().version() + "\n" + store);
    } catch (NotReadyException e) {
      context.status(503).header("Retry-After", "2").result("not ready: " + e.getMessage() + "\n");
    }
  }
}
