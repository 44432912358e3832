package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MovieChoiceTest {
  private static final int MOVIES = 40;
  private static final int PEOPLE = 20_000;
  private static final Tastes TASTES = new Tastes(1);

  @Test
  void dealtMoviesAreAmongTheChosenAtAnyPlace() {
    MovieChoice choice = new MovieChoice(new Movies(MOVIES, 1), equalWeights());
    double places = 0;
    for (int id = 1; id <= PEOPLE; id++) {
      Chance chance = Chance.ofUser(1, id);
      int[] chosen = choice.choose(new Person(TASTES, chance), 5, 7, 8, chance);
      assertThat(chosen).doesNotHaveDuplicates().contains(7);
      places += Arrays.stream(chosen).boxed().toList().indexOf(7);
    }

    assertThat(places / PEOPLE).isCloseTo(2, within(0.05));
  }

  @Test
  void whoWantsAllMoviesGetsThemThePopularOnesFirst() {
    double[] weights = equalWeights();
    weights[3] = 10_000;
    MovieChoice choice = new MovieChoice(new Movies(MOVIES, 1), weights);
    double first = 0;
    for (int id = 1; id <= 1_000; id++) {
      Chance chance = Chance.ofUser(1, id);
      int[] chosen = choice.choose(new Person(TASTES, chance), MOVIES, 0, 0, chance);
      assertThat(chosen).hasSize(MOVIES).doesNotHaveDuplicates();
      first += chosen[0] == 3 ? 1 : 0;
    }

    assertThat(first / 1_000).isGreaterThan(0.95);
  }

  private static double[] equalWeights() {
    double[] weights = new double[MOVIES];
    Arrays.fill(weights, 1);
    return weights;
  }
}
