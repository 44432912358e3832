package dev.matinee.evaluation;

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
    String beyondAccuracy) {
  static Protocol of(String split, int folds, EvaluationSettings settings, Variant variant) {
    return new Protocol(
        split,
        folds,
        settings.at(),
        settings.relevant(),
        "all items of the training set that the user did not rate there",
        "users with a relevant item in the test set, whether or not the training set knows it",
        "all ratings of the test set, clamped to the scale, errors pooled over all of them",
        "share of the test ratings whose user and item are in the training set",
        profiles(variant),
        variant.diversity() == 0
            ? "as recommended"
            : "by maximal marginal relevance, lambda " + (1 - variant.diversity()),
        "measured lists; popularity, likers and catalogue are those of the training set");
  }

  private static String profiles(Variant variant) {
    return variant.given().isEmpty()
        ? "all of a user's ratings in the training set"
        : "the first %d of a user's ratings in the training set; the others are not recommended"
            .formatted(variant.given().getAsInt());
  }
}
