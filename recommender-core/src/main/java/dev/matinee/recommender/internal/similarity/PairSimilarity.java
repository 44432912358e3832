package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.CosineSimilarity;
import dev.matinee.recommender.EuclideanSimilarity;
import dev.matinee.recommender.PearsonSimilarity;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Similarity;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.function.Supplier;

/**
 * Computes the similarity of two profiles from its definition, one user at a time. Sums go by
 * ascending item ids, so that they do not depend on how the matrix is laid out.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public interface PairSimilarity {
  static PairSimilarity of(DenseRatings matrix, RatingScale scale, Similarity similarity) {
    if (similarity instanceof CosineSimilarity cosine) {
      return new CosinePairs(matrix, scale, cosine);
    }
    if (similarity instanceof PearsonSimilarity) {
      return new PearsonPairs(matrix, scale);
    }
    if (similarity instanceof EuclideanSimilarity) {
      return new EuclideanPairs(matrix, scale);
    }
    throw new IllegalArgumentException("unknown similarity " + similarity);
  }

  /** Makes scans whose bounds go with these pairs; each takes memory by the number of users. */
  Supplier<SimilarityScan> scans(boolean countsCoRated);

  /** The pairs that a person is one of. */
  Pairs of(ActiveProfile person);

  /** The pairs that a person is one of, each computed once. */
  default Pairs remembering(ActiveProfile person) {
    return new RememberedPairs(of(person));
  }

  /** One person's pairs with users. For use by one thread. */
  interface Pairs {
    /** The pair with a user. */
    Pair with(int user);

    /**
     * The parts of the similarity to one user that each of the person's items brought about, by the
     * index of the item in the profile. They sum to the similarity.
     */
    double[] parts(int user);
  }
}
