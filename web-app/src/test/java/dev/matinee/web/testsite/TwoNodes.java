package dev.matinee.web.testsite;

import java.util.List;
import java.util.function.Supplier;

/**
 * Two nodes that share one store, as in production.
 *
 * @param one a node
 * @param two the other
 */
public record TwoNodes(RunningSite one, RunningSite two) implements AutoCloseable {
  /** Starts both in one way, each with a connection of its own to the store. */
  public static TwoNodes of(Supplier<RunningSite> node) {
    RunningSite one = node.get();
    try {
      return new TwoNodes(one, node.get());
    } catch (RuntimeException | Error e) {
      one.close();
      throw e;
    }
  }

  public List<RunningSite> both() {
    return List.of(one, two);
  }

  @Override
  public void close() {
    one.close();
    two.close();
  }
}
