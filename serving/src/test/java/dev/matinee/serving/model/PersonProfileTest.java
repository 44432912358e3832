package dev.matinee.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonProfileTest {
  private static final UserId ADA = UserId.ofAccount("adaadaadaadaadaada");

  private static LiveModel model(RatingScale scale) {
    Item movie = new Item(1, "Film", OptionalInt.of(1999), List.of("Drama"));
    Ratings ratings = Ratings.builder().add(1, 1, scale.max(), 0).build(scale);
    DataSet data = new DataSet("one film", ratings, Catalogue.of(List.of(movie)), 0);
    return LiveModel.train(Snapshot.of(data), false, Algorithms.POPULARITY);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 5, 0.5, 0.5, 0.5",
    "0.5, 5, 0.5, 4.5, 4.5",
    "1, 5, 1, 0.5, 1",
    "1, 5, 1, 3, 3",
    "1, 5, 1, 4.5, 5",
    "1, 10, 1, 0.5, 1",
    "1, 10, 1, 4.5, 9",
    "1, 10, 1, 5, 10",
  })
  void halfStarsBecomeARatingOnTheScaleOfTheDataSet(
      double min, double max, double step, double stars, double expected) {
    LiveModel model = model(new RatingScale(min, max, step));
    History history = History.empty(ADA).rate(1, new RatedMovie((int) (2 * stars), Instant.EPOCH));

    UserProfile profile = PersonProfile.of(model, history);

    assertThat(profile.rating(0)).isEqualTo(expected);
    assertThat(model.recommender().predict(profile, 1)).hasSize(1);
  }

  @Test
  void moviesThatTheDataSetDoesNotHaveAreLeftOut() {
    History history =
        History.empty(ADA)
            .rate(1, new RatedMovie(8, Instant.EPOCH))
            .rate(99, new RatedMovie(8, Instant.EPOCH));

    assertThat(PersonProfile.of(model(RatingScale.STARS), history).ratingCount()).isEqualTo(1);
  }

  @Test
  void aRatingSaysWhenItWasGiven() {
    Instant ratedAt = Instant.ofEpochSecond(1_700_000_000);
    History history = History.empty(ADA).rate(1, new RatedMovie(8, ratedAt));

    UserProfile profile = PersonProfile.of(model(RatingScale.STARS), history);

    assertThat(profile.ratedAt(0)).isEqualTo(1_700_000_000);
  }

  @Test
  void aSavedMovieIsLeftOutOfListsAndSaysNothingOfTheTaste() {
    LiveModel model = model(RatingScale.STARS);
    History told = History.empty(ADA).rate(99, new RatedMovie(8, Instant.EPOCH));

    UserProfile profile = PersonProfile.of(model, told.save(1, Instant.EPOCH));

    assertThat(profile.excludes(1)).isTrue();
    assertThat(profile).isEqualTo(PersonProfile.of(model, told.hide(1)));
    assertThat(model.recommender().recommend(profile, Query.top(9))).isEmpty();
  }

  @Test
  void onlyAnAccountIsAUserOfTheModel() {
    LiveModel model = model(RatingScale.STARS);
    UserId guest = UserId.ofGuest("guestguestguestguest");

    assertThat(PersonProfile.of(model, History.empty(ADA)).userId().getAsLong()).isNegative();
    assertThat(PersonProfile.of(model, History.empty(guest)).userId()).isEmpty();
  }
}
