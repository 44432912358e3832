package dev.matinee.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.Split;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

/**
 * The published quality of lists for several people on ml-latest-small, in bands: a figure that
 * leaves its band has to be published anew.
 */
class GroupAccuracyGateTest {
  private static final GroupSettings SETTINGS =
      new GroupSettings(200, 2, 10, 4, 240, (done, total) -> {});

  @Test
  void theDefaultStrategyKeepsItsPublishedLeadOverTheAverage() {
    DataSet set = DataSets.read(Requirements.mlLatestSmall());
    GroupEvaluationResult result =
        GroupEvaluation.of(set.ratings(), Split.parse("random:0.2:2"), SETTINGS)
            .run("user-knn", train -> Algorithms.USER_KNN.train(train, set.catalogue()));
    GroupResult average = of(GroupStrategy.AVERAGE.label(), result);
    GroupResult best = of(GroupStrategy.DEFAULT.label(), result);
    GroupComparison lead = result.comparisons().get(0);

    assertThat(average.ndcg().mean()).isCloseTo(.161, within(.003));
    assertThat(best.ndcg().mean()).isCloseTo(.185, within(.003));
    assertThat(best.leastNdcg().mean()).isCloseTo(.050, within(.003));
    assertThat(lead.strategy()).isEqualTo(GroupStrategy.DEFAULT.label());
    assertThat(lead.ndcg().interval().low()).isPositive();
    assertThat(lead.leastNdcg().interval().low()).isPositive();
    assertThat(lead.everyMemberHit().interval().low()).isPositive();
  }

  private static GroupResult of(String strategy, GroupEvaluationResult result) {
    return result.results().stream()
        .filter(each -> each.strategy().equals(strategy) && each.slice().equals("all"))
        .findFirst()
        .orElseThrow();
  }
}
