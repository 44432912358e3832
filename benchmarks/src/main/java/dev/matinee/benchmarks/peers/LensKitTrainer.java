package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import org.lenskit.LenskitConfiguration;
import org.lenskit.LenskitRecommender;
import org.lenskit.api.ItemRecommender;
import org.lenskit.api.ItemScorer;
import org.lenskit.data.dao.DataAccessObject;
import org.lenskit.data.dao.EntityCollectionDAO;
import org.lenskit.data.dao.EntityCollectionDAOBuilder;
import org.lenskit.data.entities.AttributeSet;
import org.lenskit.data.entities.CommonAttributes;
import org.lenskit.data.entities.CommonTypes;
import org.lenskit.data.ratings.RatingBuilder;
import org.lenskit.knn.NeighborhoodSize;
import org.lenskit.knn.user.NeighborFinder;
import org.lenskit.knn.user.SnapshotNeighborFinder;
import org.lenskit.knn.user.UserUserItemScorer;
import org.lenskit.transform.normalize.MeanCenteringVectorNormalizer;
import org.lenskit.transform.normalize.UserVectorNormalizer;
import org.lenskit.transform.normalize.VectorNormalizer;

/**
 * LensKit for Java: its user-user scorer with the cosine of mean-centred profiles, neighbours found
 * in a snapshot, and lists ordered by predicted rating.
 */
final class LensKitTrainer implements Trainer {
  @Override
  public TopList train(FlatRatings ratings, int neighbours) {
    LenskitRecommender recommender =
        LenskitRecommender.build(configuration(neighbours), data(ratings));
    ItemRecommender lists = recommender.getItemRecommender();
    return (user, count) -> lists.recommend(user, count);
  }

  private static LenskitConfiguration configuration(int neighbours) {
    LenskitConfiguration configuration = new LenskitConfiguration();
    configuration.bind(ItemScorer.class).to(UserUserItemScorer.class);
    configuration.bind(NeighborFinder.class).to(SnapshotNeighborFinder.class);
    configuration
        .within(UserVectorNormalizer.class)
        .bind(VectorNormalizer.class)
        .to(MeanCenteringVectorNormalizer.class);
    configuration.bind(NeighborhoodSize.class, Integer.class).toInstance(neighbours);
    return configuration;
  }

  /** Four packed columns, instead of an object for each rating. */
  private static DataAccessObject data(FlatRatings ratings) {
    EntityCollectionDAOBuilder data = EntityCollectionDAO.newBuilder();
    data.addEntityLayout(
        CommonTypes.RATING,
        AttributeSet.create(
            CommonAttributes.ENTITY_ID,
            CommonAttributes.USER_ID,
            CommonAttributes.ITEM_ID,
            CommonAttributes.RATING),
        RatingBuilder.class);
    data.addDefaultIndex(CommonAttributes.USER_ID);
    data.addDefaultIndex(CommonAttributes.ITEM_ID);
    RatingBuilder rating = new RatingBuilder();
    for (int at = 0; at < ratings.size(); at++) {
      data.addEntity(
          rating
              .reset()
              .setId(at + 1L)
              .setUserId(ratings.users()[at])
              .setItemId(ratings.items()[at])
              .setRating(ratings.values()[at])
              .build());
    }
    data.deriveEntities(CommonTypes.USER, CommonTypes.RATING, CommonAttributes.USER_ID);
    data.deriveEntities(CommonTypes.ITEM, CommonTypes.RATING, CommonAttributes.ITEM_ID);
    return data.build();
  }
}
