package dev.matinee.recommender.internal.similarity;

/**
 * A person and one user.
 *
 * @param similarity of the two
 * @param coRated the number of items that both rated
 */
public record Pair(double similarity, int coRated) {}
