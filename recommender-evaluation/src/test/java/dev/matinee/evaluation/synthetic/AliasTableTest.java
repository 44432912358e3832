package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AliasTableTest {
  @Test
  void drawsEachNumberAsOftenAsItsWeightSays() {
    double[] weights = {1, 2, 3, 10};
    AliasTable table = new AliasTable(weights);
    Chance chance = Chance.ofUser(1, 1);
    double[] drawn = new double[weights.length];
    for (int draw = 0; draw < 160_000; draw++) {
      drawn[table.draw(chance)]++;
    }

    for (int number = 0; number < weights.length; number++) {
      assertThat(drawn[number] / 10_000).isCloseTo(weights[number], within(0.05));
    }
  }
}
