package dev.matinee.store;

import java.time.Duration;

/**
 * How the calls to an engine fared since it was opened, for monitoring. Immutable.
 *
 * @param circuit whether calls are sent
 * @param running how many wait for their answer now; a call counts with all its attempts
 * @param answered how many were answered, were it with the word that a condition does not hold
 * @param failed how many got no answer in time, or only that the engine is too busy
 * @param refused how many were not sent: the circuit was open, or too many were running
 * @param time what all that were answered or failed took together
 */
public record StoreCalls(
    Circuit circuit, int running, long answered, long failed, long refused, Duration time) {
  /** Whether calls are sent. */
  public enum Circuit {
    /** They are. */
    CLOSED,
    /** None is, for a moment: too many in a row had failed. */
    OPEN,
    /** One is, to find out whether the engine answers again. */
    HALF_OPEN
  }
}
