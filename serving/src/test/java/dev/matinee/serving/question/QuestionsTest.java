package dev.matinee.serving.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final History NOTHING = History.empty(UserId.ofGuest("nobody-in-particular"));
  private static final LiveModel SMALL = SmallData.model();

  private static RatedMovie stars(int halfStars) {
    return new RatedMovie(halfStars, Instant.EPOCH);
  }

  @Test
  void everyMovieIsAskedAboutOnceAndNoneThatWasAnsweredFor() {
    History history = NOTHING.rate(3, stars(8)).watch(4).hide(5);

    List<Long> asked = Questions.of(SMALL, history).stream().map(Item::id).toList();

    assertThat(asked)
        .hasSize(SmallData.MOVIES - 3)
        .doesNotHaveDuplicates()
        .doesNotContain(3L, 4L, 5L);
  }

  @Test
  void theSameHistoryGivesTheSameQuestions() {
    History history = NOTHING.rate(3, stars(8));

    assertThat(Questions.of(SMALL, history)).isEqualTo(Questions.of(SmallData.model(), history));
  }

  @Test
  void moviesOfChosenGenresComeBeforeAllOthers() {
    List<Item> asked = Questions.of(SMALL, NOTHING.prefer(Set.of("Horror")));

    assertThat(asked.subList(0, 30)).allMatch(movie -> movie.genres().contains("Horror"));
    assertThat(asked.subList(30, 60)).noneMatch(movie -> movie.genres().contains("Horror"));
  }

  /** Movies 1 to 3 have as many raters; those of 1 agree, of 2 and 3 they do not. */
  @Test
  void ofMoviesThatAreKnownAlikeThoseAreAskedFirstOfWhichPeopleThinkDifferently() {
    LiveModel model = model(List.of("Drama"), List.of("Comedy"), List.of("War"));

    List<Long> asked = Questions.of(model, NOTHING).stream().map(Item::id).toList();

    assertThat(asked).containsExactly(2L, 3L, 1L);
  }

  @Test
  void theNextQuestionIsNotOfTheKindThatWasJustAsked() {
    LiveModel model = model(List.of("War"), List.of("Comedy"), List.of("Comedy"), List.of("War"));

    List<Long> asked = Questions.of(model, NOTHING).stream().map(Item::id).toList();

    assertThat(asked).startsWith(2L, 4L, 3L);
  }

  @Test
  void whatThePersonLikesIsAskedAboutBeforeWhatTheyDoNot() {
    LiveModel model =
        model(
            List.of("Drama"), List.of("War"), List.of("Comedy"), List.of("War"), List.of("Comedy"));
    History lovesWar = NOTHING.rate(2, stars(10)).rate(3, stars(1));
    History lovesComedy = NOTHING.rate(2, stars(1)).rate(3, stars(10));

    assertThat(Questions.of(model, lovesWar)).extracting(Item::id).startsWith(4L, 5L);
    assertThat(Questions.of(model, lovesComedy)).extracting(Item::id).startsWith(5L, 4L);
  }

  @Test
  void anEntropyIsThatOfTheSharesOfTheLevels() {
    RatingEntropy entropy = RatingEntropy.of(model(List.of("War"), List.of("War")).matrix());

    assertThat(entropy.of(1)).isZero();
    assertThat(entropy.of(2)).isEqualTo(2);
    assertThat(entropy.of(99)).isZero();
  }

  /** Four users rate movies 1, 2, ...: of the first all think the same, of the others not. */
  @SafeVarargs
  private static LiveModel model(List<String>... genres) {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 4; user++) {
      for (int movie = 1; movie <= genres.length; movie++) {
        ratings.add(user, movie, movie == 1 ? 4 : user, 0);
      }
    }
    List<Item> movies =
        IntStream.rangeClosed(1, genres.length)
            .mapToObj(id -> new Item(id, "Film " + id, OptionalInt.of(2000), genres[id - 1]))
            .toList();
    DataSet data =
        new DataSet("made", ratings.build(RatingScale.HALF_STARS), Catalogue.of(movies), 0);
    return LiveModel.train(Snapshot.of(data), ItemReferences.none(), true, Algorithms.POPULARITY);
  }
}
