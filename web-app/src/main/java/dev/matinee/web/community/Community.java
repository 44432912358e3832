package dev.matinee.web.community;

import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * In the place of a version: the account is gone, and an older history must not bring it back.
   */
  private static final long GONE = Long.MAX_VALUE;

  private final ModelReference models;
  private final HistoryStore histories;
  private final LiveRatingsConfig pace;
  private final ScheduledExecutorService scans =
      Executors.newSingleThreadScheduledExecutor(Community::daemon);

  /** Which version of a history counts; both are guarded by this object. */
  private final Map<UserId, Long> versions = new HashMap<>();

  private Optional<CommunityRatings> ratings = Optional.empty();

  /** Nothing happens before the {@link #start}. */
  public Community(ModelReference models, HistoryStore histories, LiveRatingsConfig pace) {
    this.models = models;
    this.histories = histories;
    this.pace = pace;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "community-scan");
    thread.setDaemon(true);
    return thread;
  }

  /** Publishes a model, and whatever follows from it. */
  public void start(LiveModel base) {
    synchronized (this) {
      ratings = Optional.of(new CommunityRatings(base, models, pace));
    }
    Future<?> unused =
        scans.scheduleWithFixedDelay(this::scan, 0, BETWEEN_SCANS.toSeconds(), TimeUnit.SECONDS);
  }

  /** Is told of a changed history. Returns at once. */
  public synchronized void changed(History history) {
    if (history.userId().isAccount()) {
      take(history, history.version() == 0 ? GONE : history.version());
    }
  }

  private synchronized void found(History history) {
    take(history, history.version());
  }

  private void take(History history, long version) {
    if (ratings.isEmpty() || versions.getOrDefault(history.userId(), 0L) >= version) {
      return;
    }
    try {
      ratings.get().put(history);
      versions.put(history.userId(), version);
    } catch (RecommenderException e) {
      LOG.warn("a history does not count for others", e);
    }
  }

  private void scan() {
    try {
      Set<UserId> missing = counted();
      histories.scanAccounts(
          history -> {
            found(history);
            missing.remove(history.userId());
          });
      missing.forEach(account -> changed(History.empty(account)));
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("not all histories were read");
    } catch (RuntimeException e) { // a scheduled task that throws is not run again
      LOG.error("not all histories were read", e);
    }
  }

  private synchronized Set<UserId> counted() {
    return new HashSet<>(versions.keySet());
  }

  @Override
  public void close() {
    scans.shutdownNow();
    synchronized (this) {
      ratings.ifPresent(CommunityRatings::close);
    }
  }
}
