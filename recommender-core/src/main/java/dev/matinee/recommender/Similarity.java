package dev.matinee.recommender;

/**
 * How alike the tastes of two users are, from the ratings that both gave.
 *
 * <p>Every similarity is a sum over co-rated items, which is what makes an exact explanation
 * possible. Immutable; safe for use by any number of threads.
 */
public sealed interface Similarity
    permits CosineSimilarity, EuclideanSimilarity, PearsonSimilarity {}
