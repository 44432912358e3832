package dev.matinee.serving.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.serving.model.NotReadyException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherRecommendersTest {
  private final OtherRecommenders others =
      new OtherRecommenders(
          RatingMatrix.of(
              Ratings.builder().add(1, 1, 4, 0).add(2, 1, 3, 0).build(RatingScale.HALF_STARS)),
          Catalogue.of(List.of()));
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger trainings = new AtomicInteger();

  /** Popularity, whose training waits for the gate. */
  private record Slow(CountDownLatch gate, AtomicInteger trainings, int failures)
      implements Algorithm {
    @Override
    public String label() {
      return "slow";
    }

    @Override
    public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (trainings.incrementAndGet() <= failures) {
        throw new RecommenderException("the heap is too small");
      }
      return Algorithms.POPULARITY.train(matrix, tags, progress);
    }
  }

  @Test
  void manyWhoAskAtOnceGetOneRecommender() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      gate.countDown();
      Algorithm slow = new Slow(gate, trainings, 0);
      List<Future<Recommender>> asked =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> others.get(slow))).toList();
      for (Future<Recommender> answer : asked) {
        assertThat(answer.get()).isSameAs(others.get(slow));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(trainings).hasValue(1);
  }

  @Test
  void whoWaitsTooLongIsToldAndTheTrainingGoesOn() {
    Algorithm slow = new Slow(gate, trainings, 0);
    assertThatThrownBy(() -> others.get(slow))
        .isInstanceOf(NotReadyException.class)
        .hasMessage("the model of slow is being made");
    gate.countDown();
    assertThat(others.get(slow).info().algorithm()).isEqualTo("popularity");
    assertThat(trainings).hasValue(1);
  }

  @Test
  void whatCouldNotBeMadeIsTriedAgain() {
    gate.countDown();
    Algorithm slow = new Slow(gate, trainings, 1);
    assertThatThrownBy(() -> others.get(slow))
        .isInstanceOf(NotReadyException.class)
        .hasMessage("the model of slow could not be made");
    assertThat(others.get(slow).info().algorithm()).isEqualTo("popularity");
  }
}
