package dev.matinee.evaluation;

/**
 * What happened to the items of a tier. Sums of parts add up.
 *
 * @param relevant how often one was relevant
 * @param hits how often one was relevant and in the list
 * @param shown how many places of lists they had
 * @param errors of the predictions of their test ratings
 */
record TierCounts(long relevant, long hits, long shown, PredictionErrors errors) {
  static final TierCounts NONE = new TierCounts(0, 0, 0, PredictionErrors.NONE);

  TierCounts plus(TierCounts other) {
    return new TierCounts(
        relevant + other.relevant,
        hits + other.hits,
        shown + other.shown,
        errors.plus(other.errors));
  }
}
