package dev.matinee.recommender;

/**
 * An item that the same people like.
 *
 * @param itemId the item
 * @param similarity how much, at most 1
 * @param coRaters the number of users who rated both
 */
public record SimilarItem(long itemId, double similarity, int coRaters) {}
