package dev.matinee.recommender.internal;

/**
 * A person and one user.
 *
 * @param similarity of the two
 * @param coRated the number of items that both rated
 */
record Pair(double similarity, int coRated) {}
