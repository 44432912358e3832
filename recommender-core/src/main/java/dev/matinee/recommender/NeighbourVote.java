package dev.matinee.recommender;

/**
 * The part of a ranking score that one neighbour brought about.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId the neighbour
 * @param similarity the neighbour's weight
 * @param rating the neighbour's rating of the explained item
 * @param vote the part, in units of the score
 */
public record NeighbourVote(long userId, double similarity, double rating, double vote) {}
