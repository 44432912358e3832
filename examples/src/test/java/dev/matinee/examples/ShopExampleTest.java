package dev.matinee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import org.junit.jupiter.api.Test;

class ShopExampleTest {
  @Test
  void namesTwoItemsThatGoWithWhatTheCustomerBought() throws Exception {
    assertThat(PrintedLines.of(ShopExample::main))
        .containsExactly(
            "Blue mug (MUG-01), because anna bought \"Bread knife\"",
            "Kettle (KET-02), because anna bought \"Bread knife\"");
  }
}
