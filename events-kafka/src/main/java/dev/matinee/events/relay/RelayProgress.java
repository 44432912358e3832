package dev.matinee.events.relay;

import java.time.Instant;

/** Is told how far a relay is, by its thread. */
@FunctionalInterface
public interface RelayProgress {
  /**
   * Some changes are in Kafka.
   *
   * @param changes how many people's
   * @param position up to when all changes are there
   */
  void relayed(int changes, Instant position);
}
