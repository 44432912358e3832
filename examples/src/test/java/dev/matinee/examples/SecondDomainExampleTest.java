package dev.matinee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import org.junit.jupiter.api.Test;

class SecondDomainExampleTest {
  @Test
  void namesThreeSongsAndPredictsTheirPointsFromZeroToTen() throws Exception {
    assertThat(PrintedLines.of(SecondDomainExample::main))
        .containsExactly(
            "Slow Rain on Brass by The Ida Quartet,"
                + " because you gave \"Corner Table by The Ida Quartet\" 10 points",
            "Paper Moonlight by Odile Marsh,"
                + " because you gave \"Corner Table by The Ida Quartet\" 10 points",
            "Night Ferry by Odile Marsh,"
                + " because you gave \"Blue Kettle by Tin Harbour\" 9 points",
            "Granite by Northern Static: 5.9 points");
  }
}
