package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveRecommenderTest {
  private static final int MODELS = 4;
  private static final int READERS = 4;
  private static final int SWAPS = 400;
  private static final Query QUERY = Query.top(8);

  /** An item of all models, which no list has because the person rated it. */
  private static final long RATED = 1;

  private static final UserProfile PERSON = UserProfile.builder().rate(RATED, 5).build();

  /** Models over item ids that no two have in common, so that a mixed list would show. */
  private static final List<Recommender> DISTINCT =
      IntStream.rangeClosed(1, MODELS).mapToObj(LiveRecommenderTest::model).toList();

  private static final Map<String, List<Recommendation>> LISTS =
      DISTINCT.stream()
          .collect(
              Collectors.toMap(
                  each -> each.info().version(), each -> each.recommend(PERSON, QUERY)));

  @Test
  void everyAnswerIsThatOfThePublishedModel() {
    LiveRecommender live = LiveRecommender.of(DISTINCT.get(0));
    Recommender next = DISTINCT.get(1);
    long item = next.recommend(PERSON, QUERY).get(0).itemId();

    assertThat(live.publish(next)).isSameAs(DISTINCT.get(0));

    assertThat(live.current()).isSameAs(next);
    assertThat(live.info()).isEqualTo(next.info());
    assertThat(live.recommend(PERSON, QUERY)).isEqualTo(next.recommend(PERSON, QUERY));
    assertThat(live.predict(PERSON, item)).isEqualTo(next.predict(PERSON, item));
    assertThat(live.explain(PERSON, item)).isEqualTo(next.explain(PERSON, item));
    assertThat(live.neighbours(PERSON)).isEqualTo(next.neighbours(PERSON)).isNotEmpty();
    assertThat(live.similarItems(item, 3)).isEqualTo(next.similarItems(item, 3)).isNotEmpty();
  }

  @Test
  void aModelThatCouldChangeOnItsOwnIsRefused() {
    LiveRecommender live = LiveRecommender.of(DISTINCT.get(0));

    assertThatThrownBy(() -> live.publish(live))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("model must be immutable, got another LiveRecommender");
    assertThatThrownBy(() -> LiveRecommender.of(live)).isInstanceOf(RecommenderException.class);
    assertThat(live.current()).isSameAs(DISTINCT.get(0));
  }

  @Test
  void noListUnderLoadIsMadeOfTwoModels() throws Exception {
    assertThat(LISTS).hasSize(MODELS);
    assertThat(LISTS.values())
        .allSatisfy(list -> assertThat(list).hasSize(8))
        .doesNotHaveDuplicates();

    Set<List<Recommendation>> seen = whileSwapping(live -> live.recommend(PERSON, QUERY));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(LISTS.values());
  }

  @Test
  void answersThatAreTakenFromOneCurrentModelBelongTogether() throws Exception {
    Set<String> mismatches =
        whileSwapping(
            live -> {
              Recommender current = live.current();
              List<Recommendation> list = current.recommend(PERSON, QUERY);
              String version = current.info().version();
              return LISTS.get(version).equals(list) ? "none" : version + " with " + list;
            });

    assertThat(mismatches).containsExactly("none");
  }

  /**
   * Asks from several threads while models are swapped, and collects the answers. Between two swaps
   * more answers come than there are threads, so that at least one was asked for after the first.
   */
  private static <T> Set<T> whileSwapping(Function<LiveRecommender, T> ask) throws Exception {
    LiveRecommender live = LiveRecommender.of(DISTINCT.get(0));
    Set<T> answers = ConcurrentHashMap.newKeySet();
    Semaphore answered = new Semaphore(0);
    AtomicBoolean over = new AtomicBoolean();
    Callable<Void> reader =
        () -> {
          while (!over.get()) {
            answers.add(ask.apply(live));
            answered.release();
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    List<Future<Void>> readers =
        Stream.generate(() -> threads.submit(reader)).limit(READERS).toList();
    for (int swap = 1; swap <= SWAPS; swap++) {
      live.publish(DISTINCT.get(swap % MODELS));
      answered.drainPermits();
      assertThat(answered.tryAcquire(READERS + 1, 10, TimeUnit.SECONDS)).isTrue();
    }
    over.set(true);
    threads.shutdown();
    for (Future<Void> each : readers) {
      each.get();
    }
    return answers;
  }

  private static Recommender model(int number) {
    Random random = new Random(number);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 20; user++) {
      // What everybody likes says nothing of anybody, so one in two rated it.
      if (user % 2 == 0) {
        ratings.add(user, RATED, 5, 0);
      }
      for (int item = 1; item <= 20; item++) {
        if (random.nextInt(3) > 0) {
          ratings.add(user, 1_000L * number + item, 1 + random.nextInt(5), 0);
        }
      }
    }
    return UserKnn.of(
        RatingMatrix.of(ratings.build(RatingScale.HALF_STARS)), UserKnnDefaults.tuned());
  }
}
