package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Scores and predictions that were worked out by hand; the file tells how. Three users rated four
 * items:
 *
 * <pre>
 *        i1  i2  i3  i4      mean of all 3
 *   v     4   3   2   5      b(i1) = -2/3, b(i2) = 1/3, b(i3) = 1/3, b(i4) = 0 without damping
 *   w     1   3   5   1
 *   x     2   4   3   3
 *   me    5   3   1   ?      b(me) = 0
 * </pre>
 */
class KnownPredictionsTest {
  private static final long ITEM_4 = 4;
  private static final double[][] OTHERS = {{4, 3, 2, 5}, {1, 3, 5, 1}, {2, 4, 3, 3}};
  private static final UserProfile ME =
      UserProfile.builder().rate(1, 5).rate(2, 3).rate(3, 1).build();

  @ParameterizedTest(name = "{10}")
  @CsvFileSource(resources = "known-predictions.csv", numLinesToSkip = 1)
  void scoreAndPredictionAreThoseWorkedOutByHand(
      String similarity,
      String significance,
      double amplification,
      Vote vote,
      double itemDamping,
      double userDamping,
      double shrinkage,
      double predictionDamping,
      double score,
      double prediction,
      String byHand) {
    NeighbourhoodConfig neighbourhood =
        new NeighbourhoodConfig(
            similarity(similarity), significance(significance), amplification, 10);
    UserKnnConfig config =
        new UserKnnConfig(
            "known",
            neighbourhood,
            Ranking.weightedVotes(vote, 0),
            new PredictionConfig(
                10, shrinkage, predictionDamping, 1, new BaselineDamping(itemDamping, userDamping)),
            1,
            Quorum.NONE);

    List<Recommendation> list = UserKnn.of(others(), config).recommend(ME, Query.top(5));

    assertThat(list).as(byHand).hasSize(1);
    assertThat(list.get(0).itemId()).isEqualTo(ITEM_4);
    assertThat(list.get(0).score()).isCloseTo(score, within(1e-12));
    assertThat(list.get(0).predictedRating().orElseThrow()).isCloseTo(prediction, within(1e-12));
  }

  private static RatingMatrix others() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 0; user < OTHERS.length; user++) {
      for (int item = 0; item < OTHERS[user].length; item++) {
        ratings.add(user + 1, item + 1, OTHERS[user][item], 0);
      }
    }
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  private static Similarity similarity(String name) {
    return switch (name) {
      case "pearson" -> new PearsonSimilarity();
      case "euclidean" -> new EuclideanSimilarity();
      default -> new CosineSimilarity(ProfileValue.LIKED, ItemWeighting.NONE);
    };
  }

  private static Significance significance(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "linear" -> Significance.linearUpTo(Integer.parseInt(words[1]));
      case "shrunk" -> Significance.shrunkBy(Double.parseDouble(words[1]));
      default -> Significance.none();
    };
  }
}
