package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some movies of a list, as they are asked for: a genre, a decade, one by chance. */
class SelectionByVoiceTest extends SpokenSkill {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");

  @BeforeEach
  void makeLists() {
    stores.recommendations().save(list(UserId.ofDataSetUser(1), movies()));
    stores.recommendations().save(list(ANN, movies()));
  }

  /** Forty: every second one a comedy, the first half of them from the nineties. */
  private static List<RecommendedMovie> movies() {
    List<RecommendedMovie> movies = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      List<String> genres = List.of(i % 2 == 0 ? "Comedy" : "Sci-Fi");
      movies.add(movie(i, OptionalInt.of(i <= 20 ? 1990 + i % 10 : 1940), genres));
    }
    return movies;
  }

  @Test
  void aGenreKeepsTheOrderOfTheList() {
    link(ANN);

    assertThat(say("give me three comedies"))
        .startsWith("I picked comedies. Here are 3 movies for you: Film 2, Film 4 and Film 6.");
    assertThat(say("next")).startsWith("Numbers 4 to 6: Film 8, Film 10 and Film 12.");
    assertThat(say("tell me more about the second one")).contains("Genres: comedy.");
  }

  @ParameterizedTest
  @CsvSource({
    "recommend a comedy, I picked comedies., Film 2",
    "something funny, I picked comedies., Film 2",
    "any good science fiction, I picked science fiction movies., Film 1",
    "recommend me two sci-fi movies, I picked science fiction movies., Film 1",
    "something from the nineties, I picked movies from the nineties., Film 1",
    "give me something from the forties, I picked movies from the forties., Film 21",
    "two comedies from the nineteen forties, I picked comedies from the forties., Film 22"
  })
  void genresAndDecadesAreUnderstood(String utterance, String picked, String first) {
    link(ANN);

    assertThat(say(utterance.equals("something funny") ? "i want something funny" : utterance))
        .startsWith(picked)
        .containsPattern(": " + first + "(,| and|\\.)");
  }

  @Test
  void whatTheListDoesNotHaveIsSaid() {
    link(ANN);

    assertThat(say("give me three westerns from the sixties"))
        .startsWith("I find no westerns from the sixties among your movies.");
  }

  @Test
  void aGenreThatNobodyKnowsIsAskedFor() {
    link(ANN);

    assertThat(say("give me some mumblecore")).endsWith("Which movies would you like?");
  }

  @Test
  void aStrangerIsAskedForTheIdAndTheGenreIsKept() {
    assertThat(say("give me two comedies")).contains("what is your ID?");
    assertThat(say("one")).startsWith("I picked comedies. Here are 2 movies for user 1: Film 2");
    assertThat(say("give me two science fiction movies"))
        .startsWith("I picked science fiction movies. Here are 2 movies for user 1: Film 1");
  }

  @Test
  void aWishIsChangedInPartsAndSaidBack() {
    link(ANN);
    say("recommend movies");

    assertThat(say("comedies")).startsWith("I picked comedies. Here are 3 movies for you: Film 2,");
    assertThat(say("from the nineties"))
        .startsWith("I picked comedies from the nineties. Here are 3 movies for you: Film 2,");
    assertThat(say("after two thousand"))
        .startsWith("I find no comedies after 2000 among your movies.");
    assertThat(say("science fiction"))
        .startsWith("I picked science fiction movies from the nineties. Here are 3 movies for you:")
        .contains("Film 1,");
    assertThat(say("from nineteen ninety five"))
        .startsWith(
            "I picked science fiction movies from 1995. Here are 2 movies for you: Film 5 and Film");
    assertThat(say("two more")).startsWith("That was the whole list.");
  }

  @Test
  void whatIsNotWantedIsLeftOutAsLongAsTheConversationLasts() {
    link(ANN);

    assertThat(say("never recommend comedies"))
        .startsWith("As long as we talk, I leave out comedies.");
    assertThat(say("recommend three movies"))
        .startsWith("I picked movies, but no comedies. Here are 3 movies for you: Film 1,")
        .contains("Film 3 and Film 5.");
    assertThat(say("no science fiction"))
        .startsWith(
            "As long as we talk, I leave out science fiction movies. I find no movies, but");
    assertThat(say("give me two comedies"))
        .startsWith("I picked comedies, but no science fiction movies. Here are 2 movies for you:");
    startAnew();
    assertThat(say("recommend three movies")).startsWith("Here are 3 movies for you: Film 1,");
  }

  @Test
  void newerAndOlderAreMeasuredByWhatWasNamed() {
    link(ANN);
    say("recommend three movies");

    assertThat(say("newer ones")).startsWith("I picked movies after 1992. Here are 3 movies");
    assertThat(say("something older")).startsWith("I picked movies before 1994. Here are 3 movies");
  }

  @Test
  void aListGoesOnInTensToItsEnd() {
    link(ANN);
    say("recommend three movies");

    assertThat(say("ten more"))
        .startsWith("Numbers 4 to 13: Film 4,")
        .contains("Film 12 and Film 13.");
    assertThat(say("twenty more")).startsWith("Numbers 14 to 23: Film 14,");
    assertThat(say("another one")).startsWith("Number 24: Film 24.");
    assertThat(say("more")).startsWith("Numbers 25 to 27: Film 25,");
  }

  @Test
  void helpInBetweenLosesNothing() {
    say("give me two comedies");
    assertThat(say("help")).endsWith("What is your ID?");
    assertThat(say("what can you do")).endsWith("What is your ID?");

    assertThat(say("one")).startsWith("I picked comedies. Here are 2 movies for user 1: Film 2");
  }

  @Test
  void aSurpriseIsFromTheUpperPartAndNeverTheSameTwiceInARow() {
    link(ANN);
    String before = "";
    Set<String> picked = new HashSet<>();
    for (String utterance :
        List.of("surprise me", "yes", "next", "surprise me", "another surprise")) {
      String movie = say(utterance).replaceFirst("^.*?(Film \\d+)\\..*$", "$1");
      assertThat(movie).matches("Film \\d+").isNotEqualTo(before);
      assertThat(Integer.parseInt(movie.substring(5))).isLessThanOrEqualTo(30);
      picked.add(movie);
      before = movie;
    }
    assertThat(picked).hasSizeGreaterThan(1);
    assertThat(say("tell me more")).startsWith(before + ",");
  }

  @Test
  void aStrangerIsAskedForTheIdBeforeASurprise() {
    assertThat(say("surprise me")).contains("what is your ID?");
    assertThat(say("one")).matches(".*Film \\d+\\..*Shall I pick another one\\?");
    assertThat(say("no")).endsWith("What would you like?");
    assertThat(say("no")).contains("See you next time!");
  }
}
