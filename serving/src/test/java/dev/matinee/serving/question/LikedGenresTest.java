package dev.matinee.serving.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikedGenresTest {
  private static final Catalogue MOVIES =
      Catalogue.of(
          List.of(
              movie(1, "Comedy"),
              movie(2, "Comedy"),
              movie(3, "Horror"),
              movie(4, "War"),
              movie(5, "Western")));

  private static Item movie(long id, String genre) {
    return new Item(id, "Film " + id, OptionalInt.of(1990), List.of(genre));
  }

  private static History nothing() {
    return History.empty(UserId.ofGuest("nobody-in-particular"));
  }

  private static RatedMovie stars(int halfStars) {
    return new RatedMovie(halfStars, Instant.EPOCH);
  }

  private static List<String> sorted(History history) {
    return MOVIES.genres().stream().sorted(LikedGenres.first(history, MOVIES)).toList();
  }

  @Test
  void twoLikedMoviesCountMoreThanOneAndDislikedOnesLessThanNone() {
    History history =
        nothing().rate(1, stars(9)).rate(2, stars(10)).rate(5, stars(10)).rate(3, stars(2)).hide(3);

    assertThat(sorted(history)).containsExactly("Comedy", "Western", "War", "Horror");
  }

  @Test
  void aHiddenMovieCountsAgainstItsGenre() {
    assertThat(sorted(nothing().hide(1))).containsExactly("Horror", "War", "Western", "Comedy");
  }

  @Test
  void aGenreThatWasChosenComesBeforeOthersOfWhichAsMuchIsKnown() {
    History history = nothing().prefer(Set.of("War", "Comedy")).rate(5, stars(10));

    assertThat(sorted(history)).containsExactly("Western", "Comedy", "War", "Horror");
  }
}
