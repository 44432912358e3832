package dev.matinee.evaluation;

import dev.matinee.recommender.Dials;

/**
 * Every choice that the figures depend on, in words, so that they can be compared with others.
 *
 * @param split how training and test set came about
 * @param folds how many of them
 * @param at the length of a list
 * @param relevant the rating from which a test item is relevant
 * @param candidates which items may be recommended
 * @param rankedUsers whose lists are measured
 * @param predictions which ratings are predicted, and how errors are averaged
 * @param coverage what coverage means
 * @param profiles what of a user is told
 * @param order how lists are reordered
 * @param beyondAccuracy what the figures beyond accuracy are about
 * @param rankings how much of a ranking is looked at
 * @param groups how users and items are grouped
 * @param significance how differences are tested
 */
public record Protocol(
    String split,
    int folds,
    int at,
    double relevant,
    String candidates,
    String rankedUsers,
    String predictions,
    String coverage,
    String profiles,
    String order,
    String beyondAccuracy,
    String rankings,
    String groups,
    String significance) {
  static Protocol of(String split, int folds, MeasuredFold fold) {
    EvaluationSettings settings = fold.settings();
    Variant variant = fold.variant();
    return new Protocol(
        split,
        folds,
        settings.at(),
        fold.relevantFrom(),
        "all items of the training set that the user did not rate there",
        "users with a relevant item in the test set, whether or not the training set knows it",
        "all ratings of the test set, clamped to the scale, errors pooled over all of them",
        "share of the test ratings whose user and item are in the training set",
        profiles(variant),
        order(variant),
        "measured lists; popularity, likers and catalogue are those of the training set",
        rankings(settings),
        "users in quarters by their number of training ratings; items in head, middle and tail with"
            + " a third of the training ratings each",
        "paired over users, two-sided; p-values corrected for all comparisons by Holm's method");
  }

  private static String order(Variant variant) {
    String order =
        variant.diversity() == 0
            ? "as recommended"
            : "by maximal marginal relevance, lambda " + (1 - variant.diversity());
    Dials dials = variant.dials();
    return dials.equals(Dials.NEUTRAL)
        ? order
        : "%s, turned by discover %d, newer %d".formatted(order, dials.discover(), dials.newer());
  }

  private static String rankings(EvaluationSettings settings) {
    return settings.depth() == EvaluationSettings.WHOLE
        ? "of all candidates, for AUC and R-precision"
        : ("to place %d for AUC, where the candidates behind it count as tied; R-precision to as"
                + " many places as a user has relevant items")
            .formatted(settings.depth());
  }

  private static String profiles(Variant variant) {
    return variant.given().isEmpty()
        ? "all of a user's ratings in the training set"
        : "the first %d of a user's ratings in the training set; the others are not recommended"
            .formatted(variant.given().getAsInt());
  }
}
