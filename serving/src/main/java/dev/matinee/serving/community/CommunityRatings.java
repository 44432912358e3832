package dev.matinee.serving.community;

import dev.matinee.recommender.LiveRatings;
import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.AccountRows;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the ratings of accounts over those that the data have, so that they count for other people
 * within a minute. An account stands there under the number that it has in data which it was folded
 * into, so it replaces what it told before and never counts twice. Accounts stay out of {@link
 * LiveModel#matrix}, which anybody may ask about: they only have a say as neighbours. Guests have
 * none, since there is no end of them.
 *
 * <p>Nothing is shown before {@link #show}. Safe for use by any number of threads.
 */
final class CommunityRatings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommunityRatings.class);

  /**
   * In the place of a version: the account is gone, and an older history must not bring it back.
   */
  private static final long GONE = Long.MAX_VALUE;

  /** To look at each minute since then takes longer than to read all histories. */
  private static final Duration LONGEST_AWAY = Duration.ofDays(2);

  private final LiveModel base;
  private final ModelReference models;
  private final Clock clock;
  private final LiveRatings ratings;

  /** By the number of an account which version of its history counts; guarded by this object. */
  private final Map<Long, Long> versions = new HashMap<>();

  /** Not this object: a change on this node must not wait for the store. */
  private final Object following = new Object();

  /** Made at the first look at the feed, under the lock above. */
  private volatile @Nullable FeedReader reader;

  private LiveModel latest;

  /** Whether ratings were taken that the data do not have; guarded by this object. */
  private boolean learns;

  /** Until the feed was read to its end once. */
  private final CountDownLatch caughtUp = new CountDownLatch(1);

  private boolean shown;
  private boolean closed;

  CommunityRatings(LiveModel base, ModelReference models, LiveRatingsConfig config, Clock clock) {
    this.base = base;
    this.models = models;
    this.clock = clock;
    latest = base;
    ratings =
        LiveRatings.start(
            base.ratings(),
            this::publish,
            config,
            failure -> LOG.error("the ratings of accounts do not count yet", failure));
  }

  /** A request sees the whole model change at once, never its recommender alone. */
  private Recommender publish(RatingMatrix all) {
    LiveModel model = all == base.ratings() ? base : base.trainedOn(all, clock.instant());
    publish(model);
    return model.recommender();
  }

  private synchronized void publish(LiveModel model) {
    latest = model;
    if (shown) {
      models.publish(model);
    }
  }

  /** Whether the feed was read to its end, which is waited for. */
  boolean awaitCaughtUp(Duration longest) {
    try {
      return caughtUp.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes the latest model live, and all that follow. */
  synchronized void show() {
    shown = true;
    models.publish(latest);
  }

  /** Makes none live any more. */
  synchronized void hide() {
    shown = false;
  }

  /** Takes what a person told in the place of what they told before; nothing takes them out. */
  void changed(History history) {
    if (history.version() == 0) {
      takeOut(PersonProfile.number(history.userId()));
    } else {
      take(history);
      history.events().last().ifPresent(event -> reader().ifPresent(it -> it.knows(event)));
    }
  }

  private Optional<FeedReader> reader() {
    return Optional.ofNullable(reader);
  }

  private synchronized void takeOut(long number) {
    if (versions.getOrDefault(number, 0L) < GONE) {
      put(AccountRows.nobody(number), GONE);
    }
  }

  private synchronized void take(History history) {
    long number = PersonProfile.number(history.userId());
    if (versions.getOrDefault(number, 0L) >= history.version()) {
      return;
    }
    UserProfile person = PersonProfile.of(base, history);
    if (!versions.containsKey(number) && isFoldedIn(number, person)) {
      versions.put(number, history.version());
    } else {
      put(person, history.version());
    }
  }

  private synchronized void put(UserProfile person, long version) {
    if (closed) {
      return;
    }
    try {
      learns = true;
      ratings.put(person);
      versions.put(person.userId().orElseThrow(), version);
    } catch (RecommenderException e) {
      LOG.warn("a history does not count for others", e);
    }
  }

  /** Whether the data say the same of an account, so that nothing need lie over them. */
  private boolean isFoldedIn(long number, UserProfile person) {
    int rated = person.ratingCount();
    if (base.ratings().ratingCount(number) != rated) {
      return false;
    }
    UserProfile known = rated == 0 ? person : base.ratings().profile(number);
    for (int index = 0; index < rated; index++) {
      if (known.ratedItem(index) != person.ratedItem(index)
          || known.rating(index) != person.rating(index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes what accounts told since the last call; at first, since the data were made. Where it is
   * not known how far the data know accounts, or that is long ago, all histories are read once.
   *
   * @throws StoreException if the store does not answer; the next call begins at the same place
   */
  void follow(HistoryStore histories) {
    synchronized (following) {
      FeedReader following = reader().orElseGet(() -> begin(histories));
      reader = following;
      Instant now = clock.instant();
      following.read(now, this::take);
      caughtUp(now);
    }
  }

  /** Where there was nothing to learn, no training says how far the model knows others. */
  private synchronized void caughtUp(Instant now) {
    if (!learns && caughtUp.getCount() > 0) {
      publish(base.knowingOthersUntil(now));
    }
    caughtUp.countDown();
  }

  /** From when all is known; all histories are read where that is too long ago. */
  private FeedReader begin(HistoryStore histories) {
    Instant now = clock.instant();
    Optional<Instant> known = base.knowsAccountsUntil().filter(now.minus(LONGEST_AWAY)::isBefore);
    if (known.isEmpty()) {
      takeAll(histories);
    }
    return new FeedReader(histories, known.orElse(now), entry -> entry.userId().isAccount());
  }

  private void take(FeedChange change) {
    change
        .history()
        .ifPresentOrElse(this::take, () -> takeOut(PersonProfile.number(change.userId())));
  }

  /** Takes what all accounts told, and takes out those who are gone. */
  private void takeAll(HistoryStore histories) {
    Set<Long> missing = known();
    histories.scanAccounts(
        history -> {
          take(history);
          missing.remove(PersonProfile.number(history.userId()));
        });
    missing.forEach(this::takeOut);
  }

  private synchronized Set<Long> known() {
    Set<Long> known = new HashSet<>(versions.keySet());
    Arrays.stream(AccountRows.of(base.ratings())).forEach(known::add);
    return known;
  }

  /** Makes all that was taken part of the latest model, on the thread that asks. */
  void flush() {
    ratings.flush();
  }

  /** Waits for a training that is under way. */
  @Override
  public void close() {
    synchronized (this) {
      shown = false;
      closed = true;
    }
    ratings.close();
  }
}
