package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EaseConfigTest {
  @Property(tries = 200)
  void whatWasWrittenIsReadAgain(
      @ForAll @DoubleRange(max = 10) double power,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double regularisation,
      @ForAll @DoubleRange(max = 0.99) double dropout,
      @ForAll @IntRange(min = 1) int minRaters,
      @ForAll @IntRange(min = 1, max = EaseConfig.MOST_ITEMS) int maxItems,
      @ForAll @DoubleRange(min = -1, max = 1) double damping) {
    EaseConfig config =
        new EaseConfig(
            power,
            regularisation,
            dropout,
            power * 7,
            minRaters,
            maxItems,
            power,
            damping,
            regularisation,
            dropout,
            dropout);

    assertThat(EaseConfig.parse(config.toText())).isEqualTo(config);
  }

  @Test
  void whatIsMissingKeepsItsDefaultAndBlanksDoNotMatter() {
    assertThat(EaseConfig.parse("")).isEqualTo(EaseConfig.DEFAULT);
    assertThat(EaseConfig.parse("\n power = 3 \r\n\nmaxItems=50.0\n"))
        .isEqualTo(EaseConfig.DEFAULT.withTraining(3, 150, 0.4).withItems(5, 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "power=-1 | power must be between 0.0 and 10.0, got -1.0",
        "power=NaN | power must be between 0.0 and 10.0, got NaN",
        "regularisation=0 | regularisation must be between 2.2250738585072014E-308 and 1.0E9, got 0.0",
        "dropout=1 | dropout must be between 0.0 and 0.999, got 1.0",
        "tagWeight=-0.1 | tagWeight must be between 0.0 and 1000000.0, got -0.1",
        "minRaters=0 | minRaters must be between 1 and 2147483647, got 0",
        "maxItems=46001 | maxItems must be between 1 and 46000, got 46001",
        "dislike=11 | dislike must be between 0.0 and 10.0, got 11.0",
        "popularityDamping=1.5 | popularityDamping must be between -1.0 and 1.0, got 1.5",
        "recencyHalfLife=0 | recencyHalfLife must be between 2.2250738585072014E-308 and 1.0E9, got 0.0",
        "tagFocus=-1 | tagFocus must be between 0.0 and 100.0, got -1.0",
        "recencyFloor=2 | recencyFloor must be between 0.0 and 1.0, got 2.0",
        "maxItems=1.5 | maxItems must be a whole number of at most 2147483647, got 1.5",
        "maxItems=NaN | maxItems must be a whole number of at most 2147483647, got NaN",
        "minRaters=4294967297 | minRaters must be a whole number of at most 2147483647, got 4.294967297E9",
        "minRaters=Infinity | minRaters must be a whole number of at most 2147483647, got Infinity",
        "power | a setting must be name=number, got power",
        "power=high | a setting must be name=number, got power=high",
        "powr=1 | there is no setting powr",
      })
  void aWrongTextIsRefusedWithNameAndRangeAndValue(String text, String message) {
    refuses(() -> EaseConfig.parse(text), message);
  }

  @Test
  void aSettingThatIsGivenTwiceIsRefused() {
    refuses(() -> EaseConfig.parse("power=1\npower=2"), "power is given twice: 1.0 and 2.0");
  }

  @Test
  void dialsAreBetweenTheirEnds() {
    refuses(() -> new Dials(3, 0), "discover must be between -2 and 2, got 3");
    refuses(() -> new Dials(0, -3), "newer must be between -2 and 2, got -3");
    assertThat(new Dials(-2, 2)).isNotEqualTo(Dials.NEUTRAL);
  }

  @Test
  void aKernelIsRefusedWithNameAndRangeAndValue() {
    refuses(() -> kernel(0.3, 2001, 50), "ratings must be between 1 and 2000, got 2001");
    refuses(() -> kernel(-0.3, 20, 50), "residuals must be between 0.0 and 1000000.0, got -0.3");
    refuses(
        () -> kernel(0.3, 20, 0),
        "driftHalfLife must be between 2.2250738585072014E-308 and 1000000.0, got 0.0");
    refuses(
        () -> KernelConfig.DEFAULT.withTrust(1.1), "trust must be between 0.0 and 1.0, got 1.1");
  }

  private static KernelConfig kernel(double residuals, int ratings, double halfLife) {
    return new KernelConfig(residuals, 1, 0.15, 0.05, 0.01, halfLife, ratings, 200, 100, 1);
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(RecommenderException.class).hasMessage(message);
  }
}
