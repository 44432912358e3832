package dev.matinee.web.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.feed.RepeatedTask;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.StoreException;
import dev.matinee.web.dashboard.BoardView.Fact;
import dev.matinee.web.metrics.Metrics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts on a thread of its own, keeps the counts, and tells the browsers. It looks at the feed
 * every second while somebody looks at the dashboard, and every half minute otherwise. Safe for use
 * by any number of threads.
 */
final class Counting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration WATCHED = Duration.ofSeconds(1);
  private static final Duration UNWATCHED = Duration.ofSeconds(30);
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(30);

  /** A proxy or this server closes a connection that says nothing for ten seconds. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /** How much of a list people see without asking for more. */
  private static final int TOP = 10;

  private final ModelReference models;
  private final EventStreams streams;
  private final Clock clock;
  private final Counts counts = new Counts();
  private final Optional<CountFile> file;
  private final Instant since;
  private final FeedCounter feed;
  private final MeterSampler sampler;
  private final RepeatedTask task;

  private final Pace reading = new Pace();
  private final Pace sampling = new Pace();
  private final Pace writing = new Pace();
  private final Pace telling = new Pace();
  private volatile boolean news;
  private long toldRevision;
  private long keptRevision;
  private boolean closed;

  /**
   * Goes on with what is kept, and begins.
   *
   * @param path of the file; empty to keep nothing
   */
  Counting(
      Optional<Path> path,
      HistoryStore histories,
      ModelReference models,
      Metrics metrics,
      EventStreams streams,
      Clock clock) {
    this.models = models;
    this.streams = streams;
    this.clock = clock;
    file = path.flatMap(CountFile::open);
    Optional<CountFile.Kept> kept = file.flatMap(CountFile::read);
    kept.ifPresent(it -> counts.restore(it.counts()));
    Instant now = clock.instant();
    since = kept.map(CountFile.Kept::since).orElse(now);
    feed = new FeedCounter(histories, models, counts, kept.map(CountFile.Kept::place), now);
    sampler = new MeterSampler(metrics, counts);
    task = new RepeatedTask("dashboard", TICK, this::tick);
    task.start();
  }

  /** Something changed on this node: if somebody looks, the feed is to be read at once. */
  void wake() {
    news = true;
  }

  /** Counts what stands at the top of a list. */
  void listed(RecommendationList list) {
    Instant now = clock.instant();
    list.movies().stream()
        .limit(TOP)
        .forEach(movie -> counts.addMovie(now, MovieCount.LISTED, movie.id()));
  }

  /** Shows a browser what is counted, and soon what happened since the last look. */
  void welcome(EventStream stream) {
    stream.send(event(stream.range()));
    wake();
  }

  /** What the page shows of a range now, as an event for a browser. */
  private byte[] event(Range range) {
    Instant now = clock.instant();
    BoardView view = BoardView.of(counts.window(range, now), now, models, facts());
    try {
      return ("data: " + JSON.writeValueAsString(view) + "\n\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view has numbers and texts only", e);
    }
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Counted since", since.truncatedTo(ChronoUnit.SECONDS).toString()));
    if (file.isEmpty()) {
      facts.add(new Fact("History", "not kept: it ends with this process"));
    }
    long missed = feed.missed();
    if (missed > 0) {
      facts.add(new Fact("Not counted", "earlier changes of people, %d times".formatted(missed)));
    }
    return facts;
  }

  private synchronized void tick() {
    if (closed) {
      return;
    }
    boolean watched = !streams.isEmpty();
    try {
      count(watched);
    } finally {
      tell(watched);
      if (writing.isDue(BETWEEN_WRITES)) {
        keep();
      }
    }
  }

  private void count(boolean watched) {
    if (sampling.isDue(watched ? WATCHED : BETWEEN_SAMPLES)) {
      sampler.sample(clock.instant());
    }
    boolean now = watched && news;
    if (isReady() && (reading.isDue(watched ? WATCHED : UNWATCHED) || now)) {
      news = false;
      feed.read(clock.instant());
    }
  }

  /** Without a model, the genres of what was rated are not known: the feed waits for it. */
  private boolean isReady() {
    return models.find().isPresent();
  }

  private void tell(boolean watched) {
    long revision = counts.revision();
    if (watched && (revision != toldRevision || telling.isDue(HEARTBEAT))) {
      toldRevision = revision;
      telling.done();
      streams.ranges().forEach(range -> streams.send(range, event(range)));
    }
  }

  private void keep() {
    long revision = counts.revision();
    if (file.isPresent() && revision != keptRevision) {
      counts.forget(clock.instant());
      file.get().write(new CountFile.Kept(since, feed.place(), counts.kept()));
      keptRevision = file.get().isFailing() ? keptRevision : revision;
    }
  }

  /** Counts what happened until now, keeps it, and ends. */
  @Override
  public void close() {
    task.close();
    synchronized (this) {
      closed = true;
      sampler.sample(clock.instant());
      try {
        if (isReady()) {
          feed.read(clock.instant());
        }
      } catch (StoreException e) {
        LOG.atInfo().addKeyValue("cause", e.getMessage()).log("the latest changes count later");
      }
      keep();
      file.ifPresent(CountFile::close);
    }
  }
}
