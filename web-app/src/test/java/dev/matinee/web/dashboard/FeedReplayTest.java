package dev.matinee.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of changes through the store's feed, to a counter that is cut off again and again. */
class FeedReplayTest {
  private static final long SEED = 20;
  private static final int PEOPLE = 60; // each changes less often in the time than a row keeps
  private static final long MILLIS_BETWEEN = 800;
  private static final Instant START = Instant.parse("2026-03-01T12:10:00Z");

  @TempDir private Path folder;
  @AutoClose private SqliteStores stores;
  @AutoClose private CountFile file;

  private final ModelReference models = new ModelReference();
  private final Random random = new Random(SEED);
  private final Map<String, Long> expected = new TreeMap<>();
  private final Map<Long, Long> expectedMovies = new HashMap<>();
  private final List<UserId> people =
      IntStream.range(0, PEOPLE)
          .mapToObj(i -> UserId.ofAccount("account-%016d".formatted(i)))
          .toList();
  private Counts counts = new Counts();
  private int restarts;

  @BeforeEach
  void open() {
    models.publish(SmallData.model());
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    file = CountFile.open(folder.resolve("dashboard.json")).orElseThrow();
    people.forEach(stores.histories()::create);
  }

  @Test
  void eachChangeCountsOnceWhateverIsCutOff() {
    replay(600);
  }

  @Test
  @Tag("faults")
  void eachOfThousandsCountsOnceWhateverIsCutOff() {
    replay(3_600);
  }

  private void replay(int events) {
    FeedCounter feed = resume(START);
    for (long i = 0; i < events; i++) {
      Instant time = START.plusMillis(i * MILLIS_BETWEEN);
      change(time);
      if (random.nextInt(20) == 0) {
        feed.read(time);
      }
      if (random.nextInt(40) == 0) {
        file.write(new CountFile.Kept(START, feed.place(), counts.kept()));
      }
      if (random.nextInt(40) == 0) {
        feed = resume(time);
      }
    }
    Instant end = START.plusMillis(events * MILLIS_BETWEEN);
    feed.read(end);

    assertThat(restarts).isGreaterThan(events / 80);
    assertThat(feed.missed()).isZero();
    for (Range range : Range.values()) {
      assertCounted(counts.window(range, end));
    }
  }

  /** Another process, which knows what was written and nothing else. */
  private FeedCounter resume(Instant now) {
    restarts++;
    counts = new Counts();
    Optional<CountFile.Kept> kept = file.read();
    kept.ifPresent(it -> counts.restore(it.counts()));
    return new FeedCounter(
        stores.histories(), models, counts, kept.map(CountFile.Kept::place), now);
  }

  private void change(Instant time) {
    long movie = 1L + random.nextInt(SmallData.MOVIES);
    int what = random.nextInt(10);
    EventSource source = random.nextInt(4) == 0 ? EventSource.API : EventSource.WEB;
    HistoryUpdate update =
        stores
            .histories()
            .update(
                people.get(random.nextInt(PEOPLE)),
                ChangeCause.of(source, time),
                history -> changed(history, what, movie, time));
    if (update.after().version() > update.before().version()) {
      expect(update.after().events().last().orElseThrow());
    }
  }

  private static History changed(History history, int what, long movie, Instant time) {
    return switch (what) {
      case 0 -> history.hide(movie);
      case 1 -> history.save(movie, time);
      case 2 -> history.unrate(movie);
      default -> history.rate(movie, new RatedMovie(1 + what, time));
    };
  }

  private void expect(HistoryEvent event) {
    add(SeriesName.KIND + event.kind().label());
    if (event.kind() == EventKind.RATED) {
      long movie = event.movieId().orElseThrow();
      add(SeriesName.RATED_BY + event.source().label());
      expectedMovies.merge(movie, 1L, Long::sum);
      Item item = models.get().catalogue().get(movie);
      item.genres().forEach(genre -> add(SeriesName.GENRE + genre));
    }
  }

  private void add(String series) {
    expected.merge(series, 1L, Long::sum);
  }

  private void assertCounted(Window window) {
    Map<String, Long> counted = new TreeMap<>();
    window.startingWith("").keySet().forEach(name -> counted.put(name, window.total(name)));
    assertThat(counted).as("series of %s", window.range()).isEqualTo(expected);
    Map<Long, Long> movies = new HashMap<>(window.older(MovieCount.RATED));
    window.newer(MovieCount.RATED).forEach((movie, count) -> movies.merge(movie, count, Long::sum));
    assertThat(movies).as("movies of %s", window.range()).isEqualTo(expectedMovies);
  }
}
