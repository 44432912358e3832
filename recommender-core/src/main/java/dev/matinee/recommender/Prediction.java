package dev.matinee.recommender;

/**
 * The rating that a person would give.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rating on the rating scale's range, not rounded to its steps
 * @param support the number of neighbours, or of similar items that the person rated, behind it; 0
 *     means that it is the baseline alone
 */
public record Prediction(double rating, int support) {}
