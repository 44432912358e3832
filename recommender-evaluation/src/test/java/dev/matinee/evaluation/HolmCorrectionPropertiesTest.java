package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HolmCorrectionPropertiesTest {
  private static final int TRIES = 300;

  @Provide
  Arbitrary<List<Double>> pValues() {
    return Arbitraries.doubles().between(0, 1).list().ofMaxSize(12);
  }

  @Property(tries = TRIES)
  void correctedValuesLieBetweenTheBareOnesAndThoseOfBonferroni(
      @ForAll("pValues") List<Double> values) {
    double[] corrected = HolmCorrection.of(array(values));

    for (int at = 0; at < corrected.length; at++) {
      assertThat(corrected[at])
          .isBetween(values.get(at), Math.min(1, values.size() * values.get(at)));
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheTestsDoesNotMatter(@ForAll("pValues") List<Double> values) {
    double[] ascending = array(values);
    Arrays.sort(ascending);
    double[] sorted = HolmCorrection.of(array(values));
    Arrays.sort(sorted);

    assertThat(HolmCorrection.of(ascending)).containsExactly(sorted);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
