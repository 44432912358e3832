package dev.matinee.recommender;

import java.util.Objects;

/**
 * The cosine of two <b>whole</b> profiles, as RankSys and Lucene's vector space have it, not of
 * co-rated items only, as some libraries do:
 *
 * <pre>
 *   cos(u,v) = sum over co-rated i of q(i) x(u,i) x(v,i) / (|q x(u)| |x(v)|)
 * </pre>
 *
 * where x is a {@link ProfileValue} and q weighs the items of the active user alone, as a query is
 * weighed against documents ("lnc.ltc" in SMART notation). Range -1 to 1; 0 to 1 for values that
 * are not negative.
 *
 * <p>Each norm goes over items that its own user rated, whether or not the other one rated them:
 *
 * <pre>
 *   |q x(u)| = sqrt(sum over i that u and any other user of the matrix rated of (q(i) x(u,i))^2)
 *   |x(v)|   = sqrt(sum over i that v rated of x(v,i)^2)
 * </pre>
 *
 * <p>The active user's norm holds weighted values, and leaves out items that no other user rated.
 * The other user's norm holds bare values, whatever the weighting. For {@link ProfileValue#LIKED}
 * an item that is rated and not liked has the value 0 and adds nothing to either norm, so {@code
 * |x(v)|} is the root of the number of liked items. Where a norm is 0, the similarity is 0.
 *
 * <p>Weights of liked items are rounded to whole parts of about 2^-30 of their sum, which makes
 * sums of them exact in whatever order they are added.
 *
 * <p>Sources: G. Salton and C. Buckley (1988), doi 10.1016/0306-4573(88)90021-0; inverse user
 * frequency: J. S. Breese, D. Heckerman and C. Kadie (1998), Empirical analysis of predictive
 * algorithms for collaborative filtering, UAI.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param value what of a rating counts
 * @param weighting what an item counts
 */
public record CosineSimilarity(ProfileValue value, ItemWeighting weighting) implements Similarity {
  public CosineSimilarity {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(weighting, "weighting");
  }
}
