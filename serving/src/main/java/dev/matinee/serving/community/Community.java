package dev.matinee.serving.community;

import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the model up to date with what all accounts told: at once with what this node is told, and
 * by reading all histories from time to time with what others were. Safe for use by any number of
 * threads.
 */
public final class Community implements AutoCloseable {
  /** A rating counts for others in less than a minute; lists that are kept live half as long. */
  public static final LiveRatingsConfig PACE =
      LiveRatingsConfig.DEFAULT.withInterval(Duration.ofSeconds(30));

  private static final Logger LOG = LoggerFactory.getLogger(Community.class);
  private static final Duration BETWEEN_SCANS = Duration.ofMinutes(10);

  private final ModelReference models;
  private final HistoryStore histories;
  private final LiveRatingsConfig pace;
  private final Clock clock;
  private final ScheduledExecutorService scans =
      Executors.newSingleThreadScheduledExecutor(Community::daemon);

  /** Over the data that answer now. */
  private volatile Optional<CommunityRatings> current = Optional.empty();

  /** Over the data that will answer next, while they are made ready. */
  private volatile Optional<CommunityRatings> next = Optional.empty();

  /** Nothing happens before the {@link #start}. */
  public Community(
      ModelReference models, HistoryStore histories, LiveRatingsConfig pace, Clock clock) {
    this.clock = clock;
    this.models = models;
    this.histories = histories;
    this.pace = pace;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "community-scan");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Publishes a model, and whatever follows from it. The first is live at once; a later one as soon
   * as all histories were read, so that nobody loses their say for a while. To be called by one
   * thread at a time.
   */
  public void start(LiveModel base) {
    CommunityRatings ratings = new CommunityRatings(base, models, pace, clock);
    if (current.isEmpty()) {
      ratings.show();
      current = Optional.of(ratings);
      Future<?> unused =
          scans.scheduleWithFixedDelay(this::scan, 0, BETWEEN_SCANS.toSeconds(), TimeUnit.SECONDS);
    } else {
      replaceBy(ratings);
    }
  }

  private void replaceBy(CommunityRatings ratings) {
    try {
      next = Optional.of(ratings);
      read(ratings);
      ratings.flush();
    } catch (RuntimeException | Error e) {
      next = Optional.empty();
      ratings.close();
      throw e;
    }
    Optional<CommunityRatings> last = current;
    last.ifPresent(CommunityRatings::hide);
    ratings.show();
    current = next;
    next = Optional.empty();
    last.ifPresent(CommunityRatings::close);
  }

  /** Is told of a changed history. Returns at once. */
  public void changed(History history) {
    if (history.userId().isAccount()) {
      // In this order: what is current a moment later is in one of the two.
      next.ifPresent(ratings -> ratings.changed(history));
      current.ifPresent(ratings -> ratings.changed(history));
    }
  }

  private void scan() {
    current.ifPresent(this::read);
  }

  /** A scheduled task that throws is not run again; without the store, the data still answer. */
  private void read(CommunityRatings ratings) {
    try {
      ratings.takeAll(histories);
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("not all histories were read");
    } catch (RuntimeException e) {
      LOG.error("not all histories were read", e);
    }
  }

  @Override
  public void close() {
    scans.shutdownNow();
    next.ifPresent(CommunityRatings::close);
    current.ifPresent(CommunityRatings::close);
  }
}
