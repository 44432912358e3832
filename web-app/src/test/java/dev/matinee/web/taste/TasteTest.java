package dev.matinee.web.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.taste.Taste.Comparison;
import dev.matinee.web.taste.Taste.StarCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasteTest {
  private static final LiveModel MODEL = TasteData.model();
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  private static Taste taste(OptionalInt year) {
    return Taste.of(MODEL, TasteData.rate(TasteData.empty()), year);
  }

  private static Taste taste() {
    return taste(OptionalInt.empty());
  }

  private static Share share(String name, int movies, double own) {
    return new Share(name, movies, own, OptionalDouble.empty());
  }

  private static Share share(String name, int movies, double own, double all) {
    return new Share(name, movies, own, OptionalDouble.of(all));
  }

  @Test
  void genresStandBesideThoseOfAllRatingsTheLargestOwnShareFirst() {
    assertThat(taste().genres())
        .containsExactly(
            share("Drama", 2, 0.4, 12 / 32.0),
            share("Comedy", 1, 0.2, 10 / 32.0),
            share("Crime", 1, 0.2, 10 / 32.0),
            share("Horror", 1, 0.2));
  }

  @Test
  void decadesStandBesideThoseOfAllRatingsInTheirOrder() {
    assertThat(taste().decades())
        .containsExactly(
            share("1920s", 1, 0.2),
            share("1980s", 2, 0.4, 12 / 32.0),
            share("1990s", 1, 0.2, 10 / 32.0));
  }

  @Test
  void aGenreThatThePersonNeverRatedIsNamedWhereTenPeopleRatedAMovieOfIt() {
    RatedMovie rating = new RatedMovie(8, NOW);
    History history = TasteData.empty().rate(TasteData.CLUE, rating);

    assertThat(Taste.of(MODEL, history, OptionalInt.empty()).genres())
        .containsExactly(
            share("Comedy", 1, 1, 10 / 32.0),
            share("Drama", 0, 0, 12 / 32.0),
            share("Crime", 0, 0, 10 / 32.0));
  }

  @Test
  void starsAreCountedWithoutMoviesThatTheDataLost() {
    assertThat(taste().rated()).isEqualTo(5);
    assertThat(taste().stars())
        .containsExactly(
            new StarCount(0.5, 0),
            new StarCount(1, 0),
            new StarCount(1.5, 0),
            new StarCount(2, 0),
            new StarCount(2.5, 1),
            new StarCount(3, 2),
            new StarCount(3.5, 0),
            new StarCount(4, 0),
            new StarCount(4.5, 1),
            new StarCount(5, 1));
    assertThat(taste().mean()).hasValue(18 / 5.0);
  }

  @Test
  void meansAreComparedOverTheMoviesThatTenPeopleRated() {
    assertThat(taste().compared()).contains(new Comparison(2, 3.5, 3));
  }

  @Test
  void differencesAreThoseToMeansOfTenPeople() {
    assertThat(taste().higher())
        .containsExactly(new Difference(MODEL.catalogue().get(TasteData.CLUE), 4.5, 2, 10));
    assertThat(taste().lower())
        .containsExactly(new Difference(MODEL.catalogue().get(TasteData.HEAT), 2.5, 4, 10));
  }

  @Test
  void pointsOfAnotherScaleCountAsStars() {
    Taste taste =
        Taste.of(
            TasteData.modelOfTenPoints(), TasteData.rate(TasteData.empty()), OptionalInt.empty());

    assertThat(taste.compared()).contains(new Comparison(2, 3.5, 3));
  }

  @ParameterizedTest
  @CsvSource({"7, 0, 1", "8, 0, 0", "9, 1, 0"})
  void halfAStarIsTheLeastDifference(int halfStars, int higher, int lower) {
    RatedMovie rating = new RatedMovie(halfStars, NOW);
    History history = TasteData.empty().rate(TasteData.HEAT, rating);
    Taste taste = Taste.of(MODEL, history, OptionalInt.empty());

    assertThat(taste.higher()).hasSize(higher);
    assertThat(taste.lower()).hasSize(lower);
  }

  @Test
  void sixDifferencesAreNamedTheLargestFirst() {
    LiveModel small = SmallData.model();
    Comparator<Long> byMean =
        Comparator.comparingDouble((Long id) -> small.matrix().histogram(id).mean().orElseThrow());
    List<Long> lowestFirst =
        LongStream.rangeClosed(1, SmallData.MOVIES)
            .boxed()
            .filter(id -> small.matrix().raterCount(id) >= 10)
            .sorted(byMean.thenComparing(Comparator.naturalOrder()))
            .toList();
    History all = TasteData.empty();
    for (long id : lowestFirst) {
      all = all.rate(id, new RatedMovie(10, NOW));
    }
    Taste taste = Taste.of(small, all, OptionalInt.empty());

    assertThat(taste.higher())
        .extracting(each -> each.movie().id())
        .isEqualTo(lowestFirst.subList(0, 6));
    assertThat(taste.lower()).isEmpty();
  }

  @Test
  void theLatestYearIsLookedBackAtTheBestFirst() {
    YearReview review = taste().review().orElseThrow();

    assertThat(taste().years()).containsExactly(2025, 2024);
    assertThat(review.year()).isEqualTo(2025);
    assertThat(review.rated()).isEqualTo(4);
    assertThat(review.genre()).contains(new YearReview.GenreCount("Comedy", 1));
    assertThat(review.best())
        .extracting(each -> each.movie().id())
        .containsExactly(TasteData.RAN, TasteData.CLUE, TasteData.UNKNOWN, TasteData.NOSFERATU);
  }

  @Test
  void anotherYearIsLookedBackAt() {
    YearReview review = taste(OptionalInt.of(2024)).review().orElseThrow();

    assertThat(review.rated()).isEqualTo(1);
    assertThat(review.best()).extracting(OwnRating::stars).containsExactly(2.5);
    assertThat(taste(OptionalInt.of(2023)).review().orElseThrow().rated()).isZero();
  }

  @Test
  void fiveMoviesOfAYearAreTheBest() {
    History history = TasteData.empty();
    for (long id = 1; id <= 7; id++) {
      history = history.rate(id, new RatedMovie(8, NOW.plusSeconds(id)));
    }
    Taste taste = Taste.of(SmallData.model(), history, OptionalInt.empty());
    YearReview review = taste.review().orElseThrow();

    assertThat(review.best())
        .extracting(each -> each.movie().id())
        .containsExactly(7L, 6L, 5L, 4L, 3L);
    assertThat(review.genre()).contains(new YearReview.GenreCount("Drama", 7));
  }

  @Test
  void nothingIsSaidOfNothing() {
    Taste taste = Taste.of(MODEL, TasteData.empty(), OptionalInt.of(2025));

    assertThat(taste.genres()).isEmpty();
    assertThat(taste.decades()).isEmpty();
    assertThat(taste.mean()).isEmpty();
    assertThat(taste.compared()).isEmpty();
    assertThat(taste.review()).isEmpty();
  }

  @Test
  void figuresOfAllPeopleAreMadeOnceForTheData() {
    assertThat(PublicTaste.of(MODEL.knowingOthersUntil(NOW))).isSameAs(PublicTaste.of(MODEL));
  }
}
