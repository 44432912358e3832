package dev.matinee.web.community;

import dev.matinee.recommender.LiveRatings;
import dev.matinee.recommender.LiveRatingsConfig;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.store.History;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.model.PersonProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the ratings of accounts over those of a data set, so that they count for other people within
 * a minute. Accounts stay out of {@link LiveModel#matrix}, which anybody may ask about: they only
 * have a say as neighbours. Guests have none, since there is no end of them.
 *
 * <p>Safe for use by any number of threads.
 */
final class CommunityRatings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommunityRatings.class);

  private final LiveModel base;
  private final ModelReference models;
  private final LiveRatings ratings;

  CommunityRatings(LiveModel base, ModelReference models, LiveRatingsConfig config) {
    this.base = base;
    this.models = models;
    ratings =
        LiveRatings.start(
            base.matrix(),
            this::publish,
            config,
            failure -> LOG.error("the ratings of accounts do not count yet", failure));
  }

  /** A request sees the whole model change at once, never its recommender alone. */
  private Recommender publish(RatingMatrix all) {
    LiveModel model = all == base.matrix() ? base : base.trainedOn(all);
    models.publish(model);
    return model.recommender();
  }

  /** Takes what a person told in the place of what they told before; nothing takes them out. */
  void put(History history) {
    ratings.put(PersonProfile.of(base, history));
  }

  @Override
  public void close() {
    ratings.close();
  }
}
