package dev.matinee.web.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ShareBarTest {
  @Test
  void theLongestBarIsThatOfTheLargestShareOfEither() {
    assertThat(
            bars(
                List.of(
                    new Share("Drama", 2, 0.4, OptionalDouble.of(0.5)),
                    new Share("Horror", 1, 0.2, OptionalDouble.empty()))))
        .containsExactly(
            new ShareBar("Drama", 2, "40%", "50%", 80, 100),
            new ShareBar("Horror", 1, "20%", "", 40, 0));
  }

  @Test
  void aSmallShareHasABar() {
    assertThat(
            bars(
                List.of(
                    new Share("1920s", 1, 0.002, OptionalDouble.of(0.001)),
                    new Share("1990s", 499, 0.998, OptionalDouble.of(0.999)))))
        .extracting(ShareBar::ownWidth, ShareBar::allWidth)
        .containsExactly(tuple(1, 1), tuple(100, 100));
  }

  @Test
  void aShareThatWouldBeRoundedToNothingIsUnderOnePercent() {
    assertThat(bars(List.of(new Share("Film-Noir", 1, 0.004, OptionalDouble.of(0)))))
        .containsExactly(new ShareBar("Film-Noir", 1, "<1%", "0%", 100, 0));
  }

  private static List<ShareBar> bars(List<Share> shares) {
    return ShareBar.of(shares, UnaryOperator.identity(), Texts.of(Language.EN));
  }
}
