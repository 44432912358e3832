package dev.matinee.evaluation.fresh;

import dev.matinee.evaluation.ConfidenceInterval;

/**
 * How well one order finds, among all held-out items, those that people liked: means over people.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param order its name
 * @param auc the share of the pairs of a liked and another item in the right order, ties one half;
 *     0 to 1, 0.5 for chance
 * @param ndcg of the first ten, 0 to 1
 * @param ndcgInterval of 95 %, over people
 * @param precision the share of ten that are liked, 0 to 1
 * @param ahead of {@code ndcg} over that of {@link NewItemTrial#LIKED_FEATURES}, the interval of 95
 *     % over people
 */
public record NewItemFigures(
    String order,
    double auc,
    double ndcg,
    ConfidenceInterval ndcgInterval,
    double precision,
    ConfidenceInterval ahead) {}
