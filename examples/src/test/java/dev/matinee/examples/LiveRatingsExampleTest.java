package dev.matinee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import org.junit.jupiter.api.Test;

class LiveRatingsExampleTest {
  @Test
  void listsChangeWithTheOwnRatingAndWithThoseOfOtherPeople() throws Exception {
    assertThat(PrintedLines.of(LiveRatingsExample::main))
        .containsExactly(
            "before any rating: [Blade Runner, Toy Story, Heat]",
            "after my rating: [Monsters, Inc., Shrek, Finding Nemo]",
            "after the ratings of others: [Goodfellas, Monsters, Inc., Shrek]",
            "the model knows 40 more people");
  }
}
