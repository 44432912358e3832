package dev.matinee.web.poster;

import java.time.Duration;

/** What came of asking for the picture of one film. */
sealed interface Answer {
  /** There is one, at a path. */
  record Found(String path) implements Answer {}

  /** The film has none, or is not known there. */
  record None() implements Answer {}

  /** Nobody should ask anything for a while. */
  record Wait(Duration time, String reason) implements Answer {}

  /** No answer that means anything. */
  record Failed(String reason) implements Answer {}
}
