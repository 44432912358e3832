package dev.matinee.evaluation.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.Split;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The match is the chance that it says on ml-latest-small, whether the future or a part of all
 * ratings is asked for, within a band that no setting was tuned to.
 */
class MatchGateTest {
  /** Bands with fewer rated entries say too little. */
  private static final int ENOUGH = 200;

  @ParameterizedTest
  @ValueSource(strings = {"temporal:0.2", "random:0.2:1"})
  void theMatchIsTheShareOfRatedEntriesThatAreLiked(String split) {
    DataSet set = DataSets.read(Requirements.mlLatestSmall());
    MatchResult result =
        MatchEvaluation.of(set.ratings(), Split.parse(split), set.catalogue())
            .run(
                "ease",
                training -> Algorithms.EASE.train(training.matrix(), training.tags()),
                (name, done, total) -> {});
    List<MatchBand> bands = result.bands().stream().filter(band -> band.rated() >= ENOUGH).toList();

    assertThat(result.expectedCalibrationError().orElseThrow()).isLessThan(.05);
    assertThat(bands).hasSizeGreaterThanOrEqualTo(6);
    assertThat(bands)
        .allSatisfy(
            band ->
                assertThat(band.likedShare().orElseThrow())
                    .isCloseTo(band.meanRated().orElseThrow(), within(.1)));
    assertThat(bands)
        .extracting(band -> band.likedShare().orElseThrow())
        .isSortedAccordingTo(Double::compare);
  }
}
