package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainedModelTest {
  private static final RatingMatrix RATINGS = RatingMatrix.of(RandomRatings.of(8, 6, 0.5, 1));

  private static TrainedModel model() {
    return TrainedModel.of("linear", RATINGS);
  }

  @Test
  void aModelKnowsWhatItWasTrainedOn() {
    RatingMatrix same = RatingMatrix.of(RandomRatings.dated(RandomRatings.of(8, 6, 0.5, 1), 3));
    RatingMatrix other = RATINGS.with(List.of(UserProfile.builder().userId(10).rate(3, 2).build()));
    assertThat(model().ratingsVersion()).isEqualTo(RATINGS.version()).matches("[0-9a-f]{16}");
    assertThat(model().isTrainedOn(same)).isTrue();
    assertThat(model().isTrainedOn(other)).isFalse();
  }

  @Test
  void metricsAreInTheOrderOfTheirNamesAndTheLastOfANameCounts() {
    TrainedModel model =
        model().withMetric("rmse", 1).withMetric("ndcg", 0.5).withMetric("rmse", 0.9);
    assertThat(model.metrics()).containsExactly(entry("ndcg", 0.5), entry("rmse", 0.9));
    assertThat(model().metrics()).isEmpty();
    assertThatThrownBy(() -> model.metrics().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatIsWrongIsRefusedByName() {
    assertThatThrownBy(() -> TrainedModel.of(" ", RATINGS))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("algorithm must be the name of one, got a blank text");
    assertThatThrownBy(() -> model().withMetric("rmse", Double.NaN))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the metric rmse must be a finite number, got NaN");
    assertThatThrownBy(() -> model().withMetric("", 1))
        .hasMessage("a metric must have a name, got a blank text");
  }

  @Test
  void aPartDoesNotChangeAfterItWasAdded() {
    float[] weights = {1, 2};
    TrainedModel model = model().withFloats(weights);
    weights[0] = 9;
    assertThat(model.floats(0).get(0)).isEqualTo(1);
    assertThat(model.floats(0).isReadOnly()).isTrue();
    model.floats(0).get();
    assertThat(model.floats(0).remaining()).isEqualTo(2);
  }

  @Test
  void aPartIsAskedForByItsPlaceAndType() {
    TrainedModel model = model().withLongs(1, 2).withBytes((byte) 3);
    assertThat(model.partCount()).isEqualTo(2);
    assertThat(model.longs(0).get(1)).isEqualTo(2);
    assertThat(model.bytes(1).get(0)).isEqualTo((byte) 3);
    assertThatThrownBy(() -> model.floats(1))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("part 1 of a model of linear has bytes, not floats");
    assertThatThrownBy(() -> model.ints(2))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("part must be below 2 in a model of linear, got 2");
    assertThatThrownBy(() -> model.ints(-1))
        .hasMessage("part must be below 2 in a model of linear, got -1");
  }
}
