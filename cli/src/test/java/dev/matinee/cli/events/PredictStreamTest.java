package dev.matinee.cli.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.prediction.PredictionAnswer;
import dev.matinee.events.prediction.PredictionClient;
import dev.matinee.events.prediction.PredictionRequest;
import dev.matinee.events.prediction.PredictionWorker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class PredictStreamTest {
  private static final int REQUESTS = 200;

  private final Snapshot sample = Snapshot.of(BuiltInSample.load());
  private final LiveModel first = LiveModel.train(sample, true, Algorithms.named("user-knn"));
  private final LiveModel second = LiveModel.train(sample, true, Algorithms.named("popularity"));
  private final ModelReference models = new ModelReference();
  private final long[] users = sample.matrix().userIds();

  @Test
  void twoWorkersAnswerEachRequestOnceAndByOneModelWhileItIsChanged(KafkaBrokers brokers)
      throws Exception {
    EmptyTopics.make(brokers);
    models.publish(first);
    ModelPredictor predictor = new ModelPredictor(models, Optional.empty());
    PredictionWorker one = new PredictionWorker(brokers, predictor);
    PredictionWorker other = new PredictionWorker(brokers, predictor);
    CompletableFuture<Void> running =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(one::run), CompletableFuture.runAsync(other::run));
    try (PredictionClient client = PredictionClient.open(brokers)) {
      assertOneModelEach(client);
      assertWrongRequestsAreRefused(client);
    } finally {
      one.close();
      other.close();
      running.join();
    }

    Map<String, Integer> answers = new TreeMap<>();
    WholeTopic.read(
        brokers, Topic.PREDICTIONS, message -> answers.merge(message.key(), 1, Integer::sum));
    assertThat(answers).hasSize(REQUESTS + 2).allSatisfy((id, count) -> assertThat(count).isOne());
  }

  private void assertOneModelEach(PredictionClient client) throws Exception {
    List<PredictionRequest> requests =
        IntStream.range(0, REQUESTS)
            .mapToObj(number -> PredictionRequest.best(Long.toString(user(number)), 5))
            .toList();
    List<CompletableFuture<PredictionAnswer>> answers = new ArrayList<>();
    for (int number = 0; number < REQUESTS; number++) {
      answers.add(client.ask(requests.get(number)));
      if (number == REQUESTS / 2) {
        answers.get(0).get(1, TimeUnit.MINUTES);
        models.publish(second);
      }
    }
    for (int number = 0; number < REQUESTS; number++) {
      PredictionAnswer answer = answers.get(number).get(1, TimeUnit.MINUTES);
      LiveModel model = answer.modelVersion().equals(first.version()) ? first : second;
      assertThat(answer.id()).isEqualTo(requests.get(number).id());
      assertThat(answer.modelVersion()).isEqualTo(model.version());
      assertThat(answer.items())
          .extracting(PredictionAnswer.Item::movie)
          .containsExactlyElementsOf(best(model, user(number)));
    }
    assertThat(answers.get(0).get().modelVersion()).isEqualTo(first.version());
    assertThat(answers.get(REQUESTS - 1).get().modelVersion()).isEqualTo(second.version());
  }

  private static void assertWrongRequestsAreRefused(PredictionClient client) throws Exception {
    PredictionAnswer unknown =
        client.ask(PredictionRequest.best("999999999", 5)).get(1, TimeUnit.MINUTES);
    assertThat(unknown.error()).contains("there is no user 999999999");
    PredictionAnswer account =
        client.ask(PredictionRequest.best("a-0123456789abcdef", 5)).get(1, TimeUnit.MINUTES);
    assertThat(account.error()).contains("people of the site are known with --people alone");
  }

  @Test
  void aProfileInTheRequestAndMoviesAreAnsweredByTheModel() {
    models.publish(first);
    ModelPredictor predictor = new ModelPredictor(models, Optional.empty());
    long movie = first.popular().get(0).id();
    long rated = first.popular().get(1).id();

    PredictionAnswer ratings =
        predictor.predict(PredictionRequest.of(Long.toString(users[0]), List.of(movie, rated)));
    PredictionAnswer best = predictor.predict(PredictionRequest.best(Map.of(rated, 5.0), 3));

    assertThat(ratings.items())
        .extracting(PredictionAnswer.Item::movie)
        .containsExactly(movie, rated);
    assertThat(ratings.items().get(0).predictedRating().orElseThrow())
        .isEqualTo(first.recommender().predict(first.profile(users[0]), movie).get(0).rating());
    assertThat(ratings.items().get(0).title()).isEqualTo(sample.catalogue().get(movie).title());
    assertThat(best.items()).hasSize(3).noneMatch(item -> item.movie() == rated);
  }

  private long user(int number) {
    return users[number % users.length];
  }

  private static List<Long> best(LiveModel model, long user) {
    return model.recommender().recommend(model.profile(user), Query.top(5)).stream()
        .map(entry -> entry.itemId())
        .toList();
  }
}
