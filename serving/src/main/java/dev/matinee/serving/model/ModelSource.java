package dev.matinee.serving.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Where models come from. A request never asks it: loading and building may take long. For use by
 * one thread.
 */
@FunctionalInterface
public interface ModelSource {
  /**
   * Loads or builds what is there now.
   *
   * @throws Exception if that fails; the caller asks again later
   */
  LiveModel load() throws Exception;

  /** How long to wait before looking for something else; empty where there never is. */
  default Optional<Duration> pause() {
    return Optional.empty();
  }

  /**
   * Whether something else is there than what {@link #load} loaded last, or tried to. It costs
   * little.
   *
   * @throws Exception if it is not known
   */
  default boolean hasChanged() throws Exception {
    return false;
  }
}
