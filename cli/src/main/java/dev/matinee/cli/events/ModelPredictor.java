package dev.matinee.cli.events;

import dev.matinee.events.prediction.PredictionAnswer;
import dev.matinee.events.prediction.PredictionRequest;
import dev.matinee.events.prediction.Predictor;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Predicts by the model that is live when a request is taken, and by no other until its answer.
 *
 * @param models the live one
 * @param histories of people of the site; empty where requests may name users of the data alone
 */
record ModelPredictor(ModelReference models, Optional<HistoryStore> histories)
    implements Predictor {
  @Override
  public PredictionAnswer predict(PredictionRequest request) {
    LiveModel model = models.get();
    UserProfile profile = profile(model, request);
    List<PredictionAnswer.Item> items =
        request.movies().isEmpty()
            ? best(model, profile, request.count())
            : predicted(model, profile, request.movies());
    return new PredictionAnswer(
        request.id(),
        model.version(),
        model.recommender().info().algorithm(),
        items,
        Optional.empty());
  }

  private UserProfile profile(LiveModel model, PredictionRequest request) {
    if (request.person().isPresent()) {
      return profile(model, new UserId(request.person().get()));
    }
    UserProfile.Builder profile = UserProfile.builder();
    request.ratings().forEach(profile::rate);
    request.excluded().forEach(profile::hide);
    return profile.build();
  }

  private UserProfile profile(LiveModel model, UserId person) {
    if (person.dataSetUser().isPresent()) {
      long user = person.dataSetUser().getAsLong();
      if (!model.matrix().hasUser(user)) {
        throw new IllegalArgumentException("there is no user " + user);
      }
      return model.profile(user);
    }
    return histories
        .map(store -> PersonProfile.of(model, store.read(person)))
        .orElseThrow(
            () -> new IllegalArgumentException("people of the site are known with --people alone"));
  }

  private static List<PredictionAnswer.Item> best(LiveModel model, UserProfile profile, int count) {
    return model.recommender().recommend(profile, Query.top(count)).stream()
        .map(entry -> item(model, entry))
        .toList();
  }

  private static PredictionAnswer.Item item(LiveModel model, Recommendation entry) {
    return item(
        model.catalogue().get(entry.itemId()),
        OptionalDouble.of(entry.score()),
        entry.predictedRating(),
        entry.matchPercent());
  }

  private static List<PredictionAnswer.Item> predicted(
      LiveModel model, UserProfile profile, List<Long> movies) {
    long[] ids = movies.stream().mapToLong(Long::longValue).toArray();
    List<Prediction> predictions = model.recommender().predict(profile, ids);
    return IntStream.range(0, ids.length)
        .mapToObj(
            index ->
                item(
                    model.catalogue().get(ids[index]),
                    OptionalDouble.empty(),
                    OptionalDouble.of(predictions.get(index).rating()),
                    OptionalInt.empty()))
        .toList();
  }

  private static PredictionAnswer.Item item(
      Item movie, OptionalDouble score, OptionalDouble rating, OptionalInt match) {
    return new PredictionAnswer.Item(
        movie.id(), movie.title(), movie.year(), movie.genres(), score, rating, match);
  }
}
