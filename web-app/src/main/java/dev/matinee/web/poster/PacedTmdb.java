package dev.matinee.web.poster;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TMDB, asked no faster than it allows, and not at all for a while after failures. Whatever goes
 * wrong is an answer, too. Safe for use by any number of threads.
 */
public final class PacedTmdb {
  private static final Logger LOG = LoggerFactory.getLogger(PacedTmdb.class);
  private static final int PER_SECOND = 20;
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final TmdbClient client;
  private final RateLimit pace = new RateLimit(PER_SECOND, System::nanoTime);

  /** Asks nothing yet. */
  public PacedTmdb(Tmdb tmdb) {
    client = new TmdbClient(tmdb);
  }

  /**
   * What is known of a movie.
   *
   * @param <T> what was asked for
   */
  sealed interface Answer<T> {
    /** TMDB has it, or says that it has none. */
    record Known<T>(Optional<T> value) implements Answer<T> {}

    /** It may be asked again after some time. */
    record Unknown<T>(Duration retry) implements Answer<T> {}
  }

  /** One way to ask for something. */
  @FunctionalInterface
  interface Question<T> {
    /** Waits for the answer, some seconds at most. */
    LookupResult<T> ask(TmdbClient client) throws InterruptedException;
  }

  /** Takes seconds at worst. */
  <T> Answer<T> ask(Question<T> question) throws InterruptedException {
    return pace.awaitTurn() ? answer(question.ask(client)) : new Answer.Unknown<>(pace.pause());
  }

  private <T> Answer<T> answer(LookupResult<T> result) {
    if (result instanceof LookupResult.Found<T> found) {
      pace.worked();
      return new Answer.Known<>(Optional.of(found.value()));
    }
    if (result instanceof LookupResult.None<T>) {
      pace.worked();
      return new Answer.Known<>(Optional.empty());
    }
    if (result instanceof LookupResult.Wait<T> wait) {
      pace.rest(wait.time());
      LOG.warn("TMDB is not asked for {} s: {}", wait.time().toSeconds(), wait.reason());
      return new Answer.Unknown<>(pace.pause());
    }
    return failed(((LookupResult.Failed<T>) result).reason());
  }

  private <T> Answer<T> failed(String reason) {
    if (pace.failed()) {
      LOG.warn("TMDB is not asked for {} s: {}", pace.pause().toSeconds(), reason);
    } else {
      LOG.debug("TMDB did not answer: {}", reason);
    }
    return new Answer.Unknown<>(RETRY);
  }
}
