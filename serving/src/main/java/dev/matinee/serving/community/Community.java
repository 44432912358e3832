package dev.matinee.serving.community;

import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.serving.feed.RepeatedTask;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the model up to date with what all accounts told: at once with what this node is told, and
 * by the feed of changes with what others were. Safe for use by any number of threads.
 */
public final class Community implements AutoCloseable {
  /** With {@link #BETWEEN_READS}, a rating counts for others on every node within 30 seconds. */
  public static final LiveRatingsConfig PACE =
      LiveRatingsConfig.DEFAULT.withInterval(Duration.ofSeconds(15));

  /** How long after one look at the feed the next follows. */
  public static final Duration BETWEEN_READS = Duration.ofSeconds(10);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Community.class);

  private final ModelReference models;
  private final HistoryStore histories;
  private final LiveRatingsConfig pace;
  private final Clock clock;
  private final RepeatedTask reading;

  /** Over the data that answer now. */
  private volatile Optional<CommunityRatings> current = Optional.empty();

  /** Over the data that will answer next, while they are made ready. */
  private volatile Optional<CommunityRatings> next = Optional.empty();

  /**
   * Nothing happens before the {@link #start}.
   *
   * @param pause between two looks at the feed
   */
  public Community(
      ModelReference models,
      HistoryStore histories,
      LiveRatingsConfig pace,
      Duration pause,
      Clock clock) {
    this.clock = clock;
    this.models = models;
    this.histories = histories;
    this.pace = pace;
    reading = new RepeatedTask("others-ratings", pause, this::follow);
  }

  /**
   * Publishes a model, and what follows from it, as soon as it knows what accounts rated since its
   * data were made: its lists would be made twice otherwise. The first is live after two seconds in
   * any case. To be called by one thread at a time.
   */
  public void start(LiveModel base) {
    CommunityRatings ratings = new CommunityRatings(base, models, pace, clock);
    if (current.isEmpty()) {
      current = Optional.of(ratings);
      reading.start();
      if (ratings.awaitCaughtUp(LONGEST_WAIT)) {
        ratings.flush();
      }
      ratings.show();
    } else {
      replaceBy(ratings);
    }
  }

  private void replaceBy(CommunityRatings ratings) {
    try {
      next = Optional.of(ratings);
      catchUp(ratings);
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

  /** Without the store, the data still answer; the next look at the feed goes on from there. */
  private void catchUp(CommunityRatings ratings) {
    try {
      ratings.follow(histories);
    } catch (StoreException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("ratings of others are not all known");
    }
  }

  private void follow() {
    current.ifPresent(ratings -> ratings.follow(histories));
  }

  /** Is told of a history that changed on this node. Returns at once. */
  public void changed(History history) {
    if (history.userId().isAccount()) {
      // In this order: what is current a moment later is in one of the two.
      next.ifPresent(ratings -> ratings.changed(history));
      current.ifPresent(ratings -> ratings.changed(history));
    }
  }

  @Override
  public void close() {
    reading.close();
    next.ifPresent(CommunityRatings::close);
    current.ifPresent(CommunityRatings::close);
  }
}
