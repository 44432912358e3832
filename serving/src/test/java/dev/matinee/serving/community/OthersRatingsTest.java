package dev.matinee.serving.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.Neighbour;
import dev.matinee.serving.list.MovedClock;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one store: what one is told counts on the other, which reads the feed. */
class OthersRatingsTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final UserId CYD = UserId.ofAccount("cydcydcydcydcydcyd");
  private static final UserId DAN = UserId.ofAccount("dandandandandandan");
  private static final LiveRatingsConfig AT_ONCE =
      LiveRatingsConfig.DEFAULT.withInterval(Duration.ofMillis(5));

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private final MovedClock clock = new MovedClock();
  private final AtomicInteger scans = new AtomicInteger();
  private final ModelReference here = new ModelReference();
  private final ModelReference there = new ModelReference();
  private SqliteStores stores;
  private HistoryStore histories;

  @BeforeEach
  void open() {
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db"), clock));
    histories = countingScans(stores.histories());
  }

  private HistoryStore countingScans(HistoryStore store) {
    Object counting =
        Proxy.newProxyInstance(
            HistoryStore.class.getClassLoader(),
            new Class<?>[] {HistoryStore.class},
            (self, method, arguments) -> {
              if (method.getName().equals("scanAccounts")) {
                scans.incrementAndGet();
              }
              return method.invoke(store, arguments);
            });
    return HistoryStore.class.cast(counting);
  }

  private Community node(ModelReference models) {
    return opened.add(new Community(models, histories, AT_ONCE, Duration.ofMillis(20), clock));
  }

  /** As by any other node. */
  private void rateAlike(UserId person) {
    Map<Long, RatedMovie> ratings = new HashMap<>();
    for (long movie = 2; movie <= 16; movie += 2) {
      ratings.put(movie, new RatedMovie(10, Instant.EPOCH));
    }
    ChangeCause cause = ChangeCause.of(EventSource.API, clock.instant());
    Told.change(
        stores, person, cause, history -> history.merge(ratings, Set.of(), Set.of(), Set.of()));
  }

  private boolean isNeighbourOfAnn(ModelReference models, UserId person) {
    return isNeighbour(models, stores.histories().read(ANN), person);
  }

  /** Of somebody who rated the same as all here. */
  private boolean isNeighbourOfBen(ModelReference models, UserId person) {
    History asAnn = stores.histories().read(ANN);
    History ben =
        new History(BEN, 1, asAnn.ratings(), asAnn.watched(), asAnn.hidden(), asAnn.genres());
    return isNeighbour(models, ben, person);
  }

  private static boolean isNeighbour(ModelReference models, History of, UserId person) {
    LiveModel model = models.get();
    return model.recommender().neighbours(PersonProfile.of(model, of)).stream()
        .map(Neighbour::userId)
        .anyMatch(id -> id == PersonProfile.number(person));
  }

  @Test
  void aRatingOnOneNodeCountsOnAllNodesWithoutAFurtherScan() {
    rateAlike(ANN);
    node(here).start(SmallData.model());
    node(there).start(SmallData.model());
    assertThat(Eventually.comesTrue(() -> scans.get() == 2)).isTrue();

    clock.advance(Duration.ofMinutes(5));
    rateAlike(BEN);

    assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(here, BEN))).isTrue();
    assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(there, BEN))).isTrue();
    assertThat(scans).hasValue(2);
  }

  @Test
  @Tag("faults")
  void withTheIntervalsOfANodeARatingCountsElsewhereWithinThirtySeconds() {
    rateAlike(ANN);
    Community elsewhere =
        opened.add(new Community(there, histories, Community.PACE, Community.BETWEEN_READS, clock));
    elsewhere.start(SmallData.model());
    assertThat(Eventually.comesTrue(() -> isNeighbourOfBen(there, ANN))).isTrue();

    for (UserId person : List.of(BEN, CYD, DAN)) {
      long start = System.nanoTime();
      rateAlike(person);
      assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(there, person))).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void aDeletionOnOneNodeCountsOnAllNodes() {
    rateAlike(ANN);
    rateAlike(BEN);
    node(there).start(SmallData.model());
    assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(there, BEN))).isTrue();

    stores.histories().delete(BEN, ChangeCause.of(EventSource.API, clock.instant()));

    assertThat(Eventually.comesTrue(() -> !isNeighbourOfAnn(there, BEN))).isTrue();
  }

  @Test
  void aNodeBeginsWhereThePublishedDataEndAndScansNothing() {
    rateAlike(ANN);
    Instant published = clock.instant();
    clock.advance(Duration.ofHours(30));
    rateAlike(BEN);

    node(here).start(SmallData.model().publishedAs("version", Optional.of(published)));

    assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(here, BEN))).isTrue();
    assertThat(scans).hasValue(0);
  }

  @Test
  void whereThePublishedDataAreOldAllHistoriesAreReadOnce() {
    Instant published = clock.instant();
    rateAlike(BEN);
    clock.advance(Duration.ofDays(3));
    rateAlike(ANN);

    node(here).start(SmallData.model().publishedAs("version", Optional.of(published)));

    assertThat(Eventually.comesTrue(() -> isNeighbourOfAnn(here, BEN))).isTrue();
    assertThat(scans).hasValue(1);
  }
}
