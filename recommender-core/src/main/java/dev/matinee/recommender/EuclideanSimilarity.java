package dev.matinee.recommender;

/**
 * One less the Euclidean distance over the <b>co-rated</b> items, as the root of the mean of
 * squares in units of the scale:
 *
 * <pre>
 *   sim(u,v) = 1 - d(u,v),  d(u,v) = sqrt(sum over co-rated i of delta(i)^2 / n)
 *   delta(i) = (r(u,i) - r(v,i)) / (max - min)
 * </pre>
 *
 * <p>Range 0 to 1, on every scale: 1 for the same ratings, 0 for opposite ends of the scale on
 * every co-rated item, and 0 where no item is co-rated. A rating beyond the scale, as a person who
 * is not part of the matrix may have, counts as its nearest end. Unlike {@link PearsonSimilarity}
 * it sees how high two users rate, and not only what they rate above their means.
 *
 * <p>A distance does not fall to items by itself, but {@code 1 - d^2 = (1 - d) (1 + d)} is the mean
 * of {@code 1 - delta(i)^2}, the agreement about an item. So the similarity is a sum over co-rated
 * items all the same, exactly, and that is how explanations split it:
 *
 * <pre>
 *   sim(u,v) = sum over co-rated i of (1 - delta(i)^2) / (n (1 + d(u,v)))
 * </pre>
 *
 * <p>Each part is 0 or more, in proportion to the agreement about the item. The mean does not know
 * how many items it is of: two users who agree about one item have similarity 1. So use it with a
 * {@link Significance}.
 *
 * <p>What others call Euclidean similarity differs, in units of stars where nothing else is said.
 * Segaran: {@code 1 / (1 + sum of squares)}, often with a root of the sum, where every further item
 * makes two users less alike. Mahout 0.13: {@code 1 / (1 + sqrt(sum of squares / n))}. Surprise
 * ("msd"): {@code 1 / (1 + sum of squares / n)}. The last two put users in the same order as this
 * does, but depend on the unit: from one to five stars they are never below 1/5 and 1/17.
 *
 * <p>Sources: U. Shardanand and P. Maes (1995), doi 10.1145/223904.223931, for the mean of squares;
 * T. Segaran (2007), Programming Collective Intelligence, for the distance as a similarity.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public record EuclideanSimilarity() implements Similarity {}
