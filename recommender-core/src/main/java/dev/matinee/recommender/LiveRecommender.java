package dev.matinee.recommender;

import java.util.List;
import java.util.Objects;

/**
 * Answers by the model that was published last. A new model is made aside and replaces the old one
 * at once, under any load: every call is answered by exactly one model from start to end, and a
 * call that is under way ends with the model that it began with.
 *
 * <p>Two calls may meet two models. A caller that needs several answers that belong together, such
 * as a list and its explanations, takes {@link #current} once and asks that.
 *
 * <p>{@link LiveRatings} make and publish models by themselves as people rate.
 *
 * <p>The one recommender that is not immutable; safe for use by any number of threads.
 */
public final class LiveRecommender implements Recommender {
  private volatile Recommender model;

  private LiveRecommender(Recommender first) {
    model = first;
  }

  /**
   * Starts with a model.
   *
   * @param first what answers until something else is published
   * @return a recommender that answers by it
   * @throws RecommenderException if the model is itself live, so that it could change on its own
   */
  public static LiveRecommender of(Recommender first) {
    return new LiveRecommender(immutable(first));
  }

  /**
   * Replaces the model for all calls that start from now on.
   *
   * @param next a whole model, ready to answer
   * @return the model that it replaced, which may still be answering
   * @throws RecommenderException if the model is itself live, so that it could change on its own
   */
  public synchronized Recommender publish(Recommender next) {
    Recommender previous = model;
    model = immutable(next);
    return previous;
  }

  /**
   * The model of this moment, for calls that belong together. It is immutable.
   *
   * @return the model that was published last
   */
  public Recommender current() {
    return model;
  }

  private static Recommender immutable(Recommender model) {
    if (Objects.requireNonNull(model, "model") instanceof LiveRecommender) {
      throw new RecommenderException("model must be immutable, got another LiveRecommender");
    }
    return model;
  }

  @Override
  public RecommenderInfo info() {
    return current().info();
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return current().recommend(profile, query);
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return current().predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return current().explain(profile, itemId);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return current().neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return current().similarItems(itemId, count);
  }
}
