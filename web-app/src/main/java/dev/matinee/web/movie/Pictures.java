package dev.matinee.web.movie;

import java.util.Optional;

/** Tells where the pictures of movies are. Safe for use by any number of threads. */
@FunctionalInterface
public interface Pictures extends AutoCloseable {
  /** Answers at once with what is known now; empty where a movie is drawn. */
  Optional<Picture> find(long movieId);

  /** Ends what it does in the background. */
  @Override
  default void close() {}

  /** A site whose movies are all drawn. */
  static Pictures none() {
    return movieId -> Optional.empty();
  }
}
