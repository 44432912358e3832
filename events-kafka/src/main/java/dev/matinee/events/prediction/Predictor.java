package dev.matinee.events.prediction;

/** Answers requests. Implementations are safe for use by any number of threads. */
@FunctionalInterface
public interface Predictor {
  /**
   * Answers a request by one model, the latest.
   *
   * @throws IllegalArgumentException if it cannot be answered; the message says why
   */
  PredictionAnswer predict(PredictionRequest request);
}
