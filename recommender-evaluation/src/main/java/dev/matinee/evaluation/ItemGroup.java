package dev.matinee.evaluation;

/**
 * The figures of the items of a tier.
 *
 * @param tier how popular they are
 * @param catalogueShare their share of the items of the training set, mean over folds; 0 to 1
 * @param relevant how often one of them was relevant for a user
 * @param recall in what share of these cases the list had it; NaN where there is no such case
 * @param shown their share of the places of all lists; NaN where no list has an item
 * @param ratings how many of their ratings were predicted
 * @param rmse of these predictions; NaN where there are none
 * @param mae likewise
 */
public record ItemGroup(
    Tier tier,
    double catalogueShare,
    long relevant,
    double recall,
    double shown,
    long ratings,
    double rmse,
    double mae) {
  static ItemGroup of(Tier tier, double catalogueShare, TierCounts counts, long places) {
    PredictionErrors errors = counts.errors();
    return new ItemGroup(
        tier,
        catalogueShare,
        counts.relevant(),
        counts.hits() / (double) counts.relevant(),
        counts.shown() / (double) places,
        errors.count(),
        errors.count() == 0 ? Double.NaN : errors.rmse(),
        errors.count() == 0 ? Double.NaN : errors.mae());
  }
}
