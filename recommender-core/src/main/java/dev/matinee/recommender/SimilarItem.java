package dev.matinee.recommender;

/**
 * An item that is like another. How alike two items are, each algorithm says in its own way; {@link
 * Ease} by a partial correlation, all others by the cosine of who likes them, shrunk where few do:
 *
 * <pre>
 *   s(i,j) = n(i,j) / sqrt(n(i) n(j)) * n(i,j) / (n(i,j) + 10)
 * </pre>
 *
 * where n counts the users with a rating in the top quarter of the scale.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param itemId the item
 * @param similarity how much, above 0 and at most 1
 * @param coRaters the number of users who rated both in the top quarter of the scale
 */
public record SimilarItem(long itemId, double similarity, int coRaters) {}
