package dev.matinee.evaluation.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.ItemSplit;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

/**
 * Movies of ml-latest-small that are held out find their people as well as docs/quality.md says.
 */
class NewItemGateTest {
  @Test
  void heldOutMoviesAreFoundFarAboveChance() {
    DataSet set = DataSets.read(Requirements.mlLatestSmall());

    NewItemResult result =
        NewItemTrial.of(set.ratings(), set.catalogue(), new ItemSplit(0.1, 1)).run(Algorithms.EASE);

    NewItemFigures ease = result.figures().get(0);
    NewItemFigures random = result.figures().get(2);
    assertThat(ease.auc()).isCloseTo(0.7630, within(0.01));
    assertThat(ease.ndcg()).isCloseTo(0.1033, within(0.005)).isGreaterThan(4 * random.ndcg());
  }
}
