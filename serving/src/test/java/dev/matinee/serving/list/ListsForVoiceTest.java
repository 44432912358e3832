package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rated by voice has a list that knows it, without a page being opened. */
class ListsForVoiceTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private final Clock clock = Clock.systemUTC();
  private SqliteStores stores;

  @BeforeEach
  void startNode() {
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db")));
    ModelReference models = new ModelReference();
    models.publish(SmallData.model());
    RecommendationFlow flow =
        new RecommendationFlow(
            stores.recommendations(),
            opened.add(new NearCache()),
            new ListMaker(clock),
            new ListFreshness(ListFreshness.USUAL, clock),
            list -> {});
    ListsAhead ahead = opened.add(new ListsAhead(models, flow));
    opened.add(new ListsForVoice(ahead, stores.histories(), Duration.ofMillis(20), clock)).start();
  }

  private History rate(UserId person, EventSource source, long film) {
    return Told.change(
        stores,
        person,
        ChangeCause.of(source, clock.instant()),
        history -> history.rate(film, new RatedMovie(10, Instant.EPOCH)));
  }

  /** The stored list, as soon as it knows a history; the last one that there was otherwise. */
  private Optional<RecommendationList> awaitList(History history) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<RecommendationList> list = Optional.empty();
    while (System.nanoTime() < end) {
      list = stores.recommendations().find(history.userId());
      if (list.filter(found -> found.historyVersion() == history.version()).isPresent()) {
        return list;
      }
      Thread.sleep(5);
    }
    return list;
  }

  @Test
  void theListOfAPersonWhoRatesByVoiceIsRemade() throws Exception {
    History first = rate(ANN, EventSource.VOICE, 1);
    assertThat(awaitList(first)).hasValueSatisfying(list -> assertThat(list.movies()).isNotEmpty());

    History second = rate(ANN, EventSource.VOICE, 2);
    assertThat(awaitList(second).map(RecommendationList::historyVersion)).contains(2L);
  }

  @Test
  void aRatingFromElsewhereIsLeftToTheNodeThatTookIt() throws Exception {
    rate(BEN, EventSource.WEB, 1);
    // Later in the feed: once it is there, the node has passed the one before.
    assertThat(awaitList(rate(ANN, EventSource.VOICE, 1))).isPresent();
    assertThat(stores.recommendations().find(BEN)).isEmpty();
  }
}
