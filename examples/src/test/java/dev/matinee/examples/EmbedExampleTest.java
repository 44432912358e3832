package dev.matinee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

class EmbedExampleTest {
  @Test
  void namesThreeMoviesOfTheBundledRatingsAndWhy() throws Exception {
    assertThat(PrintedLines.of(EmbedExample::main))
        .containsExactly(
            "Blade Runner, because you liked The Matrix",
            "Aliens, because you liked The Matrix",
            "Star Wars: Episode IV - A New Hope, because you liked Alien");
  }

  @Test
  void namesThreeMoviesOfMovieLensAndWhy() throws Exception {
    String folder = Requirements.mlLatestSmall().toString();

    assertThat(PrintedLines.of(() -> EmbedExample.main(folder)))
        .containsExactly(
            "Aliens, because you liked Alien",
            "Star Wars: Episode V - The Empire Strikes Back, because you liked The Matrix",
            "Star Wars: Episode IV - A New Hope, because you liked The Matrix");
  }
}
