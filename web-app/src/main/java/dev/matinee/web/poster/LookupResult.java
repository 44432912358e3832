package dev.matinee.web.poster;

import java.time.Duration;

/** What came of asking for the picture of one movie. */
sealed interface LookupResult {
  /** There is one, at a path. */
  record Found(String path) implements LookupResult {}

  /** The movie has none, or is not known there. */
  record None() implements LookupResult {}

  /** The service must not be asked for a while. */
  record Wait(Duration time, String reason) implements LookupResult {}

  /** No answer that means anything. */
  record Failed(String reason) implements LookupResult {}
}
