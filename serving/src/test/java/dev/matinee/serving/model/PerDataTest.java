package dev.matinee.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerDataTest {
  private static final LiveModel DATA = SmallData.model();

  private final AtomicInteger times = new AtomicInteger();
  private final PerData<String> label =
      new PerData<>(model -> model.label().name() + times.incrementAndGet());

  /** The model of a node that learned what a stranger rated. */
  private static LiveModel later() {
    UserProfile stranger = UserProfile.builder().userId(-1).rate(1, 5).build();
    return DATA.trainedOn(DATA.ratings().with(List.of(stranger)), Instant.EPOCH);
  }

  @Test
  void modelsOfTheSameDataShareWhatIsMade() {
    assertThat(label.of(DATA)).isEqualTo("small data1");
    assertThat(label.of(later())).isEqualTo("small data1");
    assertThat(label.of(DATA.publishedAs("another name", Optional.empty())))
        .isEqualTo("small data1");
    assertThat(label.of(DATA.by(DATA.recommender()))).isEqualTo("small data1");
  }

  @Test
  void otherDataHaveTheirOwn() {
    assertThat(label.of(DATA)).isEqualTo("small data1");
    assertThat(label.of(SmallData.model())).isEqualTo("small data2");
    assertThat(label.of(DATA)).isEqualTo("small data1");
  }

  @Test
  void oneMayBeMadeOfAnother() {
    PerData<Integer> length = new PerData<>(model -> label.of(model).length());

    assertThat(length.of(DATA)).isEqualTo("small data1".length());
    assertThat(label.of(DATA)).isEqualTo("small data1");
  }

  @Test
  void thoseWhoAskAtOnceGetTheSame() {
    assertThat(IntStream.range(0, 200).parallel().mapToObj(ask -> label.of(DATA)))
        .containsOnly("small data1");
    assertThat(times).hasValue(1);
  }
}
