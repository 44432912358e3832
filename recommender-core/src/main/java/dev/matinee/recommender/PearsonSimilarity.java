package dev.matinee.recommender;

/**
 * Pearson's correlation over the <b>co-rated</b> items only, with the means over these items too:
 *
 * <pre>
 *   r(u,v) = sum (r(u,i) - mean_u) (r(v,i) - mean_v) / sqrt(sum (r(u,i) - mean_u)^2 sum (r(v,i) - mean_v)^2)
 * </pre>
 *
 * <p>Range -1 to 1; 0 where fewer than two items are shared, or one of the two rated all of them
 * alike. An affine change of one user's ratings leaves it alone. On few shared items it is large by
 * chance, so use it with a {@link Significance}.
 *
 * <p>Source: P. Resnick, N. Iacovou, M. Suchak, P. Bergstrom and J. Riedl (1994), doi
 * 10.1145/192844.192905.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public record PearsonSimilarity() implements Similarity {}
