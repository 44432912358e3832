package dev.matinee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import org.junit.jupiter.api.Test;

class PlaysExampleTest {
  @Test
  void namesTwoArtistsOfTheKindThatTheListenerPlays() throws Exception {
    assertThat(PrintedLines.of(PlaysExample::main)).containsExactly("Tin Harbour", "Corner Brass");
  }
}
