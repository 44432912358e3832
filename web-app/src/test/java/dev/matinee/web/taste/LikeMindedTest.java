package dev.matinee.web.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Neighbour;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LikeMindedTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private final LiveModel model = SmallData.model();

  /** One who likes odd movies, but not the first of them. */
  private static History history() {
    History history = History.empty(UserId.ofGuest("somebody-in-particular"));
    for (long movie = 1; movie <= 21; movie += 2) {
      history = history.rate(movie, new RatedMovie(movie == 1 ? 1 : 9, NOW));
    }
    return history;
  }

  private Taste taste() {
    return Taste.of(model, history(), OptionalInt.empty());
  }

  @Test
  void theDistanceIsThatOfAllRatingsOfTheNeighbours() {
    List<Double> distances = new ArrayList<>();
    List<Long> neighbours =
        model.recommender().neighbours(PersonProfile.of(model, history())).stream()
            .map(Neighbour::userId)
            .limit(50)
            .toList();
    for (long neighbour : neighbours) {
      history()
          .ratings()
          .forEach(
              (movie, own) ->
                  model
                      .profile(neighbour)
                      .ratingOf(movie)
                      .ifPresent(theirs -> distances.add(Math.abs(theirs - own.stars()))));
    }

    LikeMinded like = taste().likeMinded().orElseThrow();

    assertThat(like.people()).isEqualTo(neighbours.size()).isGreaterThanOrEqualTo(10);
    assertThat(like.ratings()).isEqualTo(distances.size());
    assertThat(like.apart())
        .isCloseTo(
            distances.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
            within(1e-9));
  }

  @Test
  void theFilmThatThePersonDislikesAloneIsTheLargestDifference() {
    List<Difference> different = taste().likeMinded().orElseThrow().different();

    assertThat(different.get(0).movie().id()).isEqualTo(1);
    assertThat(different.get(0).own()).isEqualTo(0.5);
    assertThat(different).allMatch(each -> each.raters() >= 10 && each.apart() >= 0.5);
    assertThat(different)
        .isSortedAccordingTo(Comparator.comparingDouble((Difference each) -> -each.apart()));
  }

  @Test
  void whereAnAlgorithmComparesNoPeopleNothingIsSaid() {
    LiveModel other = model.by(Algorithms.POPULARITY.train(model.ratings(), model.catalogue()));

    assertThat(Taste.of(other, history(), OptionalInt.empty()).likeMinded()).isEmpty();
    assertThat(
            Taste.of(
                    model,
                    History.empty(UserId.ofGuest("somebody-in-particular")),
                    OptionalInt.empty())
                .likeMinded())
        .isEmpty();
  }
}
