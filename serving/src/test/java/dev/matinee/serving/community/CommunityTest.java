package dev.matinee.serving.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.Neighbour;
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
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accounts rate counts for others, and no other person can read it. */
class CommunityTest {
  private static final UserId ADA = UserId.ofAccount("adaadaadaadaadaada");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final UserId GUEST = UserId.ofGuest("guestguestguestguest");
  private static final LiveModel DATA = SmallData.model();
  private static final LiveRatingsConfig AT_ONCE =
      LiveRatingsConfig.DEFAULT.withInterval(Duration.ofMillis(5));

  @TempDir private Path folder;
  private final ModelReference models = new ModelReference();
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private Stores stores;
  private HistoryStore histories;
  private Community community;

  @BeforeEach
  void open() {
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db")));
    histories = stores.histories();
    community =
        opened.add(
            new Community(models, histories, AT_ONCE, Duration.ofMillis(50), Clock.systemUTC()));
  }

  private void change(UserId person, UnaryOperator<History> change) {
    community.changed(Told.change(histories, person, change));
  }

  private static History rateAlike(History history) {
    Map<Long, RatedMovie> ratings = new HashMap<>();
    for (long movie = 2; movie <= 16; movie += 2) {
      ratings.put(movie, new RatedMovie(10, Instant.EPOCH));
    }
    return history.merge(ratings, Set.of(), Set.of(), Set.of());
  }

  private LiveModel awaitModel(Predicate<LiveModel> wanted) {
    assertThat(Eventually.comesTrue(() -> wanted.test(models.get()))).isTrue();
    return models.get();
  }

  private List<Long> neighboursOf(LiveModel model, UserId person) {
    return model.recommender().neighbours(PersonProfile.of(model, histories.read(person))).stream()
        .map(Neighbour::userId)
        .toList();
  }

  private boolean hasSay(LiveModel model, UserId person) {
    UserId other = person.equals(ADA) ? BEN : ADA;
    return neighboursOf(model, other).contains(PersonProfile.number(person));
  }

  @Test
  void aRatingCountsForOthersSoonAndNotForOneself() throws Exception {
    community.start(DATA);
    change(ADA, CommunityTest::rateAlike);
    change(BEN, CommunityTest::rateAlike);

    LiveModel model = awaitModel(now -> hasSay(now, ADA) && hasSay(now, BEN));

    assertThat(neighboursOf(model, ADA))
        .contains(PersonProfile.number(BEN))
        .doesNotContain(PersonProfile.number(ADA));
    assertThat(model.version()).isEqualTo(DATA.version());
    assertThat(model.knowsOthersUntil()).isAfter(DATA.knowsOthersUntil());
  }

  @Test
  void anAccountCannotBeAskedForAsAUserOfTheDataSet() throws Exception {
    community.start(DATA);
    change(ADA, CommunityTest::rateAlike);
    change(BEN, CommunityTest::rateAlike);

    LiveModel model = awaitModel(now -> hasSay(now, ADA));

    assertThat(hasSay(model, ADA)).isTrue();
    assertThat(model.matrix().hasUser(PersonProfile.number(ADA))).isFalse();
    assertThat(model.matrix().userIds()).hasSize(SmallData.USERS);
  }

  @Test
  void whatWasToldBeforeTheStartCountsToo() throws Exception {
    Told.change(histories, ADA, CommunityTest::rateAlike);
    Told.change(histories, BEN, CommunityTest::rateAlike);

    community.start(DATA);

    assertThat(hasSay(awaitModel(now -> hasSay(now, ADA)), ADA)).isTrue();
  }

  @Test
  void whoLeavesHasNoSayAnyMore() throws Exception {
    community.start(DATA);
    change(ADA, CommunityTest::rateAlike);
    change(BEN, CommunityTest::rateAlike);
    assertThat(hasSay(awaitModel(now -> hasSay(now, ADA)), ADA)).isTrue();

    histories.delete(ADA, Told.BY_PAGE);
    community.changed(History.empty(ADA));

    assertThat(hasSay(awaitModel(now -> !hasSay(now, ADA)), ADA)).isFalse();
  }

  @Test
  void guestsHaveNoSay() throws Exception {
    community.start(DATA);
    change(GUEST, CommunityTest::rateAlike);
    change(BEN, CommunityTest::rateAlike);
    change(ADA, CommunityTest::rateAlike);

    LiveModel model = awaitModel(now -> hasSay(now, ADA) && hasSay(now, BEN));

    assertThat(neighboursOf(model, GUEST).stream().filter(user -> user < 0))
        .containsExactlyInAnyOrder(PersonProfile.number(ADA), PersonProfile.number(BEN));
  }
}
