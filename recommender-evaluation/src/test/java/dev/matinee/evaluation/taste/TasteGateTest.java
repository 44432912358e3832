package dev.matinee.evaluation.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

/** Lists on ml-latest-small follow what a person loves, whatever most people rate. */
class TasteGateTest {
  @Test
  void theStandardListsOfAllPlayedTastesMeetEveryCondition() {
    Snapshot data = Snapshot.of(DataSets.read(Requirements.mlLatestSmall()));

    TasteResult result =
        TasteTrial.of(data.matrix(), data.catalogue())
            .run(Algorithms.standard().train(data.matrix(), data.catalogue()));

    assertThat(result.places()).isEqualTo(70);
    assertThat(result.broken()).isEmpty();
  }
}
