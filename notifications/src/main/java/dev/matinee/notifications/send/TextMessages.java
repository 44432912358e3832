package dev.matinee.notifications.send;

/**
 * Sends text messages. An implementation never repeats one, since it cannot know whether the first
 * arrived, and writes neither number nor text into a log. Implementations are safe for use by any
 * number of threads.
 */
public interface TextMessages extends AutoCloseable {
  /** What became of a message. */
  enum Outcome {
    /** It was taken, and is on its way. */
    TAKEN,
    /** It was not taken. */
    REFUSED,
    /** It may have been taken. */
    UNKNOWN
  }

  /** Sends a message, once. */
  Outcome send(TextMessage message);

  @Override
  default void close() {}
}
