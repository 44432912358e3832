package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ratings that people give now count for other people. */
@Timeout(60)
class LiveRatingsTest {
  private static final int USERS = 12;
  private static final int ITEMS = 20;
  private static final long SEED = 5;
  private static final Query QUERY = Query.top(ITEMS).withReasons(3);

  /** The background comes after a test has ended, and never merges. */
  private static final LiveRatingsConfig BY_HAND = new LiveRatingsConfig(Duration.ofMinutes(1), 1);

  private static final LiveRatingsConfig BY_ITSELF = BY_HAND.withInterval(Duration.ofMillis(1));

  private static void noFailure(Throwable failure) {
    fail("nothing was to fail", failure);
  }

  private static RatingMatrix matrix() {
    return RatingMatrix.of(RandomRatings.of(USERS, ITEMS, 0.5, SEED));
  }

  /** Ratings of somebody for the items of the matrix. */
  private static UserProfile person(long user, long seed) {
    Random random = new Random(seed);
    UserProfile.Builder person = UserProfile.builder().userId(user);
    for (int rating = 0; rating < 8; rating++) {
      person.rate(3L * (1 + random.nextInt(ITEMS)), (1 + random.nextInt(10)) / 2.0);
    }
    return person.build();
  }

  private static Recommender rebuilt(UserProfile... people) {
    Ratings.Builder ratings = Ratings.builder();
    RatingMatrix changed = matrix().with(List.of(people));
    for (long user : changed.userIds()) {
      RandomRatings.asMap(changed.profile(user))
          .forEach((item, rating) -> ratings.add(user, item, rating, 0));
    }
    return Algorithms.USER_KNN.train(RatingMatrix.of(ratings.build(RatingScale.HALF_STARS)));
  }

  private static void assertSame(Recommender live, Recommender rebuilt, RatingMatrix matrix) {
    assertThat(live.info()).isEqualTo(rebuilt.info());
    for (long user : matrix.userIds()) {
      UserProfile person = matrix.profile(user);
      assertThat(live.recommend(person, QUERY)).isEqualTo(rebuilt.recommend(person, QUERY));
      assertThat(live.predict(person, matrix.itemIds()))
          .isEqualTo(rebuilt.predict(person, matrix.itemIds()));
    }
  }

  @Test
  void aRatingOfOnePersonCountsForAnotherOnceItIsFlushed() {
    try (LiveRatings ratings =
        LiveRatings.start(
            matrix(), Algorithms.USER_KNN::train, BY_HAND, LiveRatingsTest::noFailure)) {
      UserProfile other = matrix().profile(20);
      List<Recommendation> before = ratings.recommender().recommend(other, QUERY);
      UserProfile changed = person(10, 1);

      ratings.put(changed);
      assertThat(ratings.pending()).isEqualTo(1);
      assertThat(ratings.recommender().recommend(other, QUERY)).isEqualTo(before);

      ratings.flush();
      assertThat(ratings.pending()).isZero();
      assertThat(ratings.recommender().recommend(other, QUERY)).isNotEqualTo(before);
      assertThat(ratings.matrix().profile(10)).isEqualTo(changed);
      assertSame(ratings.recommender(), rebuilt(changed), ratings.matrix());
    }
  }

  @Test
  void aNewPersonWithANewItemBecomesPartOfTheModelAndSomebodyElseLeavesIt() {
    try (LiveRatings ratings =
        LiveRatings.start(
            matrix(), Algorithms.USER_KNN::train, BY_HAND, LiveRatingsTest::noFailure)) {
      UserProfile newcomer = UserProfile.builder().userId(77).rate(3, 5).rate(1000, 4).build();
      UserProfile leaver = UserProfile.builder().userId(30).build();

      ratings.put(newcomer);
      ratings.put(leaver);
      ratings.flush();

      assertThat(ratings.matrix().hasUser(77)).isTrue();
      assertThat(ratings.matrix().hasItem(1000)).isTrue();
      assertThat(ratings.matrix().hasUser(30)).isFalse();
      assertSame(ratings.recommender(), rebuilt(newcomer, leaver), ratings.matrix());
    }
  }

  @Test
  void theLatestProfileOfAPersonCounts() {
    try (LiveRatings ratings =
        LiveRatings.start(
            matrix(), Algorithms.USER_KNN::train, BY_HAND, LiveRatingsTest::noFailure)) {
      ratings.put(person(10, 1));
      ratings.put(person(10, 2));
      assertThat(ratings.pending()).isEqualTo(1);
      ratings.flush();
      assertThat(ratings.matrix().profile(10)).isEqualTo(person(10, 2));
    }
  }

  @Test
  void aBadProfileIsRefusedAtOnceAndSpoilsNothing() {
    try (LiveRatings ratings =
        LiveRatings.start(
            matrix(), Algorithms.USER_KNN::train, BY_HAND, LiveRatingsTest::noFailure)) {
      ratings.put(person(10, 1));
      assertThatThrownBy(() -> ratings.put(UserProfile.builder().rate(3, 4).build()))
          .isInstanceOf(RecommenderException.class)
          .hasMessage("a profile must say its user to become live");
      assertThatThrownBy(() -> ratings.put(UserProfile.builder().userId(20).rate(3, 4.2).build()))
          .isInstanceOf(RecommenderException.class)
          .hasMessage("rating must be 0.5 to 5.0 in steps of 0.5, got 4.2");
      ratings.flush();
      assertSame(ratings.recommender(), rebuilt(person(10, 1)), ratings.matrix());
    }
  }

  @Test
  void nothingIsTrainedWhileNothingChanged() {
    BlockingQueue<RatingMatrix> trained = new LinkedBlockingQueue<>();
    try (LiveRatings ratings =
        LiveRatings.start(matrix(), noting(trained), BY_HAND, LiveRatingsTest::noFailure)) {
      ratings.flush();
      assertThat(trained).hasSize(1);
      ratings.put(person(10, 1));
      ratings.flush();
      ratings.flush();
      assertThat(trained).hasSize(2);
    }
  }

  private static Function<RatingMatrix, Recommender> noting(BlockingQueue<RatingMatrix> trained) {
    return matrix -> {
      trained.add(matrix);
      return Popularity.of(matrix);
    };
  }

  @Test
  void changesBecomeLiveByThemselves() throws Exception {
    BlockingQueue<RatingMatrix> trained = new LinkedBlockingQueue<>();
    try (LiveRatings ratings =
        LiveRatings.start(matrix(), noting(trained), BY_ITSELF, LiveRatingsTest::noFailure)) {
      trained.take();
      ratings.put(person(10, 1));
      assertThat(trained.poll(30, TimeUnit.SECONDS).profile(10)).isEqualTo(person(10, 1));
      // Waits for the publication that the training is part of, and finds nothing left to do.
      ratings.flush();
      assertThat(trained).isEmpty();
      assertThat(ratings.matrix().profile(10)).isEqualTo(person(10, 1));
      assertThat(ratings.recommender().info())
          .isEqualTo(Popularity.of(matrix().with(List.of(person(10, 1)))).info());
    }
  }

  @Test
  void whatComesDuringAMergeIsLaidOverTheMergedBase() throws Exception {
    BlockingQueue<RatingMatrix> trained = new LinkedBlockingQueue<>();
    CountDownLatch merging = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    Function<RatingMatrix, Recommender> waitingInTheMerge =
        matrix -> {
          if (matrix.hasUser(77) && matrix.changedRatingCount() == 0) {
            merging.countDown();
            await(arrived);
          }
          return noting(trained).apply(matrix);
        };
    LiveRatingsConfig mergeSoon = BY_ITSELF.withMergeShare(0.01);
    try (LiveRatings ratings =
        LiveRatings.start(matrix(), waitingInTheMerge, mergeSoon, LiveRatingsTest::noFailure)) {
      ratings.put(person(77, 1));
      await(merging);
      assertThat(ratings.matrix().hasUser(77)).as("live before it is merged").isTrue();
      ratings.put(UserProfile.builder().userId(78).rate(3, 5).build());
      assertThat(ratings.pending()).isEqualTo(1);
      arrived.countDown();
      RatingMatrix last = trained.take();
      while (!last.hasUser(78)) {
        last = trained.take();
      }

      assertThat(last.changedRatingCount()).as("over the merged base").isEqualTo(1);
      assertThat(last.profile(77)).isEqualTo(person(77, 1));
      assertThat(last.ratingCount())
          .isEqualTo(matrix().ratingCount() + person(77, 1).ratingCount() + 1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTrainingThatFailsIsToldAndTriedAgainWithAllChanges() throws Exception {
    BlockingQueue<Throwable> told = new ArrayBlockingQueue<>(1);
    AtomicBoolean broken = new AtomicBoolean();
    BlockingQueue<RatingMatrix> trained = new LinkedBlockingQueue<>();
    Function<RatingMatrix, Recommender> training =
        matrix -> {
          if (broken.get()) {
            throw new IllegalStateException("out of order");
          }
          return noting(trained).apply(matrix);
        };
    Consumer<Throwable> failingItself =
        failure -> {
          if (told.offer(failure)) {
            throw new IllegalStateException("the log is full");
          }
        };
    try (LiveRatings ratings = LiveRatings.start(matrix(), training, BY_ITSELF, failingItself)) {
      trained.take();
      RecommenderInfo before = ratings.recommender().info();
      broken.set(true);
      ratings.put(person(10, 1));
      assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("out of order");
      assertThat(ratings.recommender().info()).isEqualTo(before);
      assertThat(ratings.pending()).isEqualTo(1);
      ratings.put(person(20, 2));
      assertThatThrownBy(ratings::flush).hasMessage("out of order");

      broken.set(false);
      RatingMatrix repaired = trained.poll(30, TimeUnit.SECONDS);
      assertThat(repaired.profile(10)).isEqualTo(person(10, 1));
      assertThat(repaired.profile(20)).isEqualTo(person(20, 2));
    }
  }

  @Test
  void afterClosingNothingIsTakenAnyMoreAndTheModelAnswersOn() {
    LiveRatings ratings =
        LiveRatings.start(
            matrix(), Algorithms.USER_KNN::train, BY_HAND, LiveRatingsTest::noFailure);
    ratings.close();
    ratings.close();
    assertThatThrownBy(() -> ratings.put(person(10, 1)))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("these live ratings are closed");
    assertThatThrownBy(ratings::flush).hasMessage("these live ratings are closed");
    assertSame(ratings.recommender(), rebuilt(), matrix());
  }

  @Test
  void everyAnswerUnderLoadIsThatOfOneModelThatWasLive() throws Exception {
    Map<String, Recommender> live = new ConcurrentHashMap<>();
    Function<RatingMatrix, Recommender> training =
        matrix -> {
          Recommender model = Algorithms.USER_KNN.train(matrix);
          live.putIfAbsent(model.info().version(), model);
          return model;
        };
    LiveRatingsConfig busy = BY_ITSELF.withMergeShare(0.05);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicBoolean over = new AtomicBoolean();
    try (LiveRatings ratings =
        LiveRatings.start(matrix(), training, busy, LiveRatingsTest::noFailure)) {
      UserProfile asking = matrix().profile(20);
      Callable<Long> reader =
          () -> {
            long answers = 0;
            while (!over.get()) {
              Recommender now = ratings.recommender().current();
              assertThat(live).containsKey(now.info().version());
              assertThat(now.recommend(asking, QUERY))
                  .isEqualTo(live.get(now.info().version()).recommend(asking, QUERY));
              answers++;
            }
            return answers;
          };
      List<Future<Long>> readers = List.of(threads.submit(reader), threads.submit(reader));
      Future<?> secondWriter = threads.submit(() -> putMany(ratings, 200));
      putMany(ratings, 100);
      secondWriter.get();
      ratings.flush();
      over.set(true);
      for (Future<Long> each : readers) {
        assertThat(each.get()).isPositive();
      }
      assertThat(live).hasSizeGreaterThan(10);
      assertSame(
          ratings.recommender(),
          rebuilt(lastOf(100), lastOf(110), lastOf(200), lastOf(210)),
          ratings.matrix());
    } finally {
      over.set(true);
      threads.shutdown();
    }
  }

  /** Two people, who each change their mind many times. */
  private static void putMany(LiveRatings ratings, long user) {
    for (int change = 1; change <= 30; change++) {
      ratings.put(person(user, user + change));
      ratings.put(person(user + 10, user + 10 + change));
      ratings.flush();
    }
  }

  private static UserProfile lastOf(long user) {
    return person(user, user + 30);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> BY_HAND.withInterval(Duration.ofSeconds(61)))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("interval must be PT0.001S to PT1M, got PT1M1S");
    assertThatThrownBy(() -> BY_HAND.withInterval(Duration.ZERO))
        .hasMessage("interval must be PT0.001S to PT1M, got PT0S");
    assertThatThrownBy(() -> BY_HAND.withMergeShare(0))
        .hasMessage("mergeShare must be above 0 and at most 1, got 0.0");
    assertThatThrownBy(() -> BY_HAND.withMergeShare(Double.NaN))
        .hasMessage("mergeShare must be above 0 and at most 1, got NaN");
  }
}
