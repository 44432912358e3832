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
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rated by voice has a list that knows it, without a page being opened. */
class ListsForVoiceTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");

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

  private History rate(UserId person, EventSource source, long movie) {
    return Told.change(
        stores,
        person,
        ChangeCause.of(source, clock.instant()),
        history -> history.rate(movie, new RatedMovie(10, Instant.EPOCH)));
  }

  private RecommendationList list(History history) {
    return stores.recommendations().find(history.userId()).orElseThrow();
  }

  private boolean isListed(History history) {
    return stores
        .recommendations()
        .find(history.userId())
        .filter(list -> list.historyVersion() == history.version())
        .isPresent();
  }

  @Test
  void theListOfAPersonWhoRatesByVoiceIsRemade() {
    History first = rate(ANN, EventSource.VOICE, 1);
    assertThat(Eventually.comesTrue(() -> isListed(first))).isTrue();
    assertThat(list(first).movies()).isNotEmpty();

    History second = rate(ANN, EventSource.VOICE, 2);
    assertThat(Eventually.comesTrue(() -> isListed(second))).isTrue();
  }

  @Test
  void aRatingFromElsewhereIsLeftToTheNodeThatTookIt() {
    rate(BEN, EventSource.WEB, 1);
    // Later in the feed: once it is there, the node has passed the one before.
    History byVoice = rate(ANN, EventSource.VOICE, 1);
    assertThat(Eventually.comesTrue(() -> isListed(byVoice))).isTrue();
    assertThat(stores.recommendations().find(BEN)).isEmpty();
  }
}
