package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published quality on ml-latest-small, in bands: a figure that leaves its band has to be
 * published anew, whichever way it went.
 */
class AccuracyGateTest {
  @Test
  void theEngineKeepsItsPublishedQualityOnRealRatings() {
    Ratings ratings = DataSets.read(Requirements.mlLatestSmall()).ratings();
    Map<String, AlgorithmResult> results =
        Evaluation.of(ratings, Split.parse("temporal:0.2"), EvaluationSettings.defaults())
            .run(List.of(Algorithms.USER_KNN, Algorithms.USER_KNN_COSINE))
            .results()
            .stream()
            .collect(Collectors.toMap(AlgorithmResult::algorithm, Function.identity()));
    AlgorithmResult popularity = results.get("popularity");
    AlgorithmResult cosine = results.get("user-knn-cosine");
    AlgorithmResult userKnn = results.get("user-knn");

    assertThat(popularity.ndcg()).isCloseTo(.0756, within(.00005));
    assertThat(userKnn.ndcg()).isBetween(.1150, .1200);
    assertThat(userKnn.hitRate()).isCloseTo(.47, within(.01));
    assertThat(userKnn.ndcg()).isGreaterThan(cosine.ndcg());
    assertThat(cosine.ndcg()).isGreaterThan(popularity.ndcg());
    assertThat(userKnn.rmse()).isLessThan(.985 * results.get("bias").rmse());
  }
}
