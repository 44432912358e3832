package dev.matinee.recommender;

/**
 * A user whose taste counts for another person.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId the neighbour
 * @param similarity the weight of their votes, after significance weighting and amplification
 * @param coRated the number of items that both rated
 */
public record Neighbour(long userId, double similarity, int coRated) {}
