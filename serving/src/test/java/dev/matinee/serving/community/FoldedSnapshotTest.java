package dev.matinee.serving.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.Neighbour;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What accounts rated, folded into data: it counts for others, once, and no other person can read
 * it.
 */
class FoldedSnapshotTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final Snapshot DATA = Snapshot.of(SmallData.dataSet());
  private static final long MOVIE = 33;

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private HistoryStore histories;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("accounts.db"));
    histories = stores.histories();
    Told.change(histories, BEN, FoldedSnapshotTest::rateEven);
  }

  private static History rateEven(History history) {
    return history.merge(evenMovies(), Set.of(), Set.of(), Set.of());
  }

  private static History rateMovie(History history) {
    Map<Long, RatedMovie> ratings = evenMovies();
    ratings.put(MOVIE, new RatedMovie(10, Instant.EPOCH));
    return history.merge(ratings, Set.of(), Set.of(), Set.of());
  }

  private static Map<Long, RatedMovie> evenMovies() {
    Map<Long, RatedMovie> ratings = new HashMap<>();
    for (long movie = 2; movie <= 16; movie += 2) {
      ratings.put(movie, new RatedMovie(10, Instant.EPOCH));
    }
    return ratings;
  }

  private Snapshot rebuilt(Snapshot base) {
    return FoldedSnapshot.of(base, histories, read -> {});
  }

  private static LiveModel model(Snapshot data) {
    return LiveModel.train(data, false, Algorithms.USER_KNN);
  }

  private List<Recommendation> listOf(LiveModel model, UserId person) {
    return model
        .recommender()
        .recommend(PersonProfile.of(model, histories.read(person)), Query.top(50));
  }

  private double scoreFor(LiveModel model, UserId person) {
    return listOf(model, person).stream()
        .filter(entry -> entry.itemId() == MOVIE)
        .mapToDouble(Recommendation::score)
        .sum();
  }

  private List<Long> neighboursOf(LiveModel model, UserId person) {
    return model.recommender().neighbours(PersonProfile.of(model, histories.read(person))).stream()
        .map(Neighbour::userId)
        .toList();
  }

  @Test
  void aRatingOfOneAccountChangesWhatAnotherIsRecommended() {
    LiveModel before = model(rebuilt(DATA));
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);

    LiveModel after = model(rebuilt(DATA));

    assertThat(neighboursOf(before, BEN)).doesNotContain(PersonProfile.number(ANN));
    assertThat(neighboursOf(after, BEN)).contains(PersonProfile.number(ANN));
    assertThat(scoreFor(after, BEN)).isGreaterThan(scoreFor(before, BEN));
    assertThat(listOf(after, BEN)).isNotEqualTo(listOf(before, BEN));
  }

  @Test
  void noPersonIsTheirOwnNeighbour() {
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);

    LiveModel model = model(rebuilt(DATA));

    assertThat(neighboursOf(model, ANN))
        .contains(PersonProfile.number(BEN))
        .doesNotContain(PersonProfile.number(ANN));
  }

  @Test
  void anAccountInTheDataIsNoUserThatAnybodyCanAskFor() {
    LiveModel model = model(rebuilt(DATA));
    long number = PersonProfile.number(BEN);

    assertThat(model.ratings().hasUser(number)).isTrue();
    assertThat(model.matrix().hasUser(number)).isFalse();
    assertThat(model.matrix().userIds()).hasSize(SmallData.USERS);
    assertThat(model.label().users()).hasToString("users 1 to 40");
  }

  @Test
  void rebuildingWhatWasRebuiltCountsNobodyTwice() {
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);
    Snapshot once = rebuilt(DATA);
    Told.change(histories, ANN, history -> history.rate(2, new RatedMovie(1, Instant.EPOCH)));

    assertThat(model(rebuilt(once)).version()).isEqualTo(model(rebuilt(DATA)).version());
    assertThat(rebuilt(once).matrix().userCount()).isEqualTo(SmallData.USERS + 2);
  }

  @Test
  void whoIsGoneIsGoneFromTheNextRebuild() {
    Snapshot without = rebuilt(DATA);
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);
    Snapshot with = rebuilt(DATA);
    assertThat(with.matrix().hasUser(PersonProfile.number(ANN))).isTrue();

    histories.delete(ANN, Told.BY_PAGE);

    assertThat(rebuilt(with).matrix().hasUser(PersonProfile.number(ANN))).isFalse();
    assertThat(model(rebuilt(with)).version()).isEqualTo(model(without).version());
  }

  @Test
  void aNodeOverRebuiltDataIsTheSameAsOneThatLaidTheRatingsOver() throws Exception {
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);
    Snapshot rebuilt = rebuilt(DATA);
    Told.change(histories, ANN, history -> history.rate(2, new RatedMovie(1, Instant.EPOCH)));
    String latest = model(rebuilt(DATA)).version();

    assertThat(versionOfNode(model(DATA), latest)).isEqualTo(latest);
    assertThat(versionOfNode(model(rebuilt), latest)).isEqualTo(latest);
  }

  @Test
  void whoLeftAfterTheRebuildHasNoSayOnANodeThatStartsLater() throws Exception {
    String without = model(rebuilt(DATA)).version();
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);
    Snapshot with = rebuilt(DATA);
    histories.delete(ANN, Told.BY_PAGE);

    assertThat(versionOfNode(model(with), without)).isEqualTo(without);
  }

  @Test
  void aLaterModelKnowsWhatAccountsToldWhenItGoesLive() {
    Told.change(histories, ANN, FoldedSnapshotTest::rateMovie);
    Snapshot other = Snapshot.of(SmallData.dataSetOfFewer());
    String expected = model(rebuilt(other)).version();
    ModelReference models = new ModelReference();
    try (Community community =
        new Community(
            models, histories, Community.PACE, Community.BETWEEN_READS, Clock.systemUTC())) {
      community.start(model(DATA));

      community.start(model(other));

      assertThat(ratingsOf(models)).isEqualTo(expected);
    }
  }

  /** The version of the model of a node, as soon as it is the one that is waited for. */
  private String versionOfNode(LiveModel base, String wanted) {
    ModelReference models = new ModelReference();
    LiveRatingsConfig atOnce = LiveRatingsConfig.DEFAULT.withInterval(Duration.ofMillis(5));
    try (Community community =
        new Community(models, histories, atOnce, Duration.ofMillis(50), Clock.systemUTC())) {
      community.start(base);
      assertThat(Eventually.comesTrue(() -> ratingsOf(models).equals(wanted))).isTrue();
      return ratingsOf(models);
    }
  }

  /** Names all ratings that the recommender was made of. */
  private static String ratingsOf(ModelReference models) {
    return models.get().recommender().info().version();
  }
}
