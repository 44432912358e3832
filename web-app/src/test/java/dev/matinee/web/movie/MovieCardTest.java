package dev.matinee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieCardTest {
  private static final Texts ENGLISH = Texts.of(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "LINEAR_MODEL, Goes with what user 1 rated",
    "SIMILAR_ITEMS, Goes with what user 1 rated",
    "NEW, 'New here: few rated it, and its genres go with what user 1 rated'",
    "NEIGHBOURS, Liked by many people here",
    "POPULARITY, Liked by many people here",
    "UNKNOWN, Liked by many people here"
  })
  void withoutALikedMovieTheReasonIsHowTheMovieCameIntoTheList(MovieOrigin origin, String reason) {
    List<Reason> disliked = List.of(new Reason(2, "Ishtar", 1, 0.1));

    assertThat(card(movie(origin, List.of())).reason(ENGLISH)).isEqualTo(reason);
    assertThat(card(movie(origin, disliked)).reason(ENGLISH)).isEqualTo(reason);
  }

  @Test
  void aLikedMovieIsTheReasonAndOfANewMovieItIsSaidThatItSharesItsGenres() {
    List<Reason> liked = List.of(new Reason(2, "Heat", 5, 0.1));

    assertThat(card(movie(MovieOrigin.LINEAR_MODEL, liked)).reason(ENGLISH))
        .isEqualTo("Because user 1 liked Heat");
    assertThat(card(movie(MovieOrigin.NEW, liked)).reason(ENGLISH))
        .isEqualTo("New here: few rated it, and its genres go with Heat");
  }

  private static RankedCard card(RecommendedMovie movie) {
    return RankedCard.of(1, movie, 1, RatingScale.HALF_STARS, Pictures.none());
  }

  private static RecommendedMovie movie(MovieOrigin origin, List<Reason> because) {
    return new RecommendedMovie(
        1,
        "Film",
        OptionalInt.empty(),
        List.of(),
        1,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        origin,
        because);
  }
}
