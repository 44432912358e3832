package dev.matinee.recommender.internal.factors;

/**
 * How factors are trained.
 *
 * @param rank the length of a vector
 * @param regularisation lambda
 * @param iterations how often the vectors of users and items are made
 */
public record FactorSettings(int rank, double regularisation, int iterations) {}
