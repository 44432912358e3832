package dev.matinee.web.poster;

import dev.matinee.web.http.BoundedCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Answers of TMDB to one kind of question, remembered in memory for a day. Safe for use by any
 * number of threads.
 *
 * @param <T> of answers, immutable
 */
final class RememberedAnswers<T> implements AutoCloseable {
  private static final int MOST = 2_000;
  private static final int AT_ONCE = 4;
  private static final Duration KEPT = Duration.ofDays(1);

  private final Class<T> type;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final BoundedCache<String, Remembered> known =
      new BoundedCache<>(String.class, Remembered.class, MOST, KEPT);

  private record Remembered(Optional<?> answer, Instant until) {}

  /** Asks TMDB. */
  @FunctionalInterface
  interface Asking<T> {
    PacedTmdb.Answer<T> ask() throws InterruptedException;
  }

  RememberedAnswers(Class<T> type, Clock clock) {
    this.type = type;
    this.clock = clock;
  }

  /** What is known without asking. */
  Optional<T> find(String question) {
    return known(question).flatMap(this::answer);
  }

  /** Whether asking now tells nothing new. */
  boolean isKnown(String question) {
    return known(question).isPresent();
  }

  /**
   * What is known, or else the answer; empty where there is none, or TMDB has too much to do. Takes
   * seconds at worst.
   *
   * @param question names what is asked
   */
  Optional<T> ask(String question, Asking<T> asking) throws InterruptedException {
    Optional<Remembered> remembered = known(question);
    if (remembered.isPresent() || !places.tryAcquire()) {
      return remembered.flatMap(this::answer);
    }
    try {
      Remembered asked = remembered(asking.ask());
      known.put(question, asked);
      return answer(asked);
    } finally {
      places.release();
    }
  }

  private Remembered remembered(PacedTmdb.Answer<T> answer) {
    return answer instanceof PacedTmdb.Answer.Known<T> said
        ? new Remembered(said.value(), clock.instant().plus(KEPT))
        : new Remembered(
            Optional.empty(), clock.instant().plus(((PacedTmdb.Answer.Unknown<T>) answer).retry()));
  }

  private Optional<T> answer(Remembered remembered) {
    return remembered.answer().map(type::cast);
  }

  private Optional<Remembered> known(String question) {
    return known.find(question).filter(it -> clock.instant().isBefore(it.until()));
  }

  @Override
  public void close() {
    known.close();
  }
}
