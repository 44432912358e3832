package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;

/**
 * Mahout's recommender in memory ("Taste"): the similarity with every user, one pair after the
 * other, and lists ordered by predicted rating. Similarities are not cached: every user is asked
 * for once.
 *
 * @param measure of the similarity of two users
 */
record MahoutTrainer(Measure measure) implements Trainer {
  /** One of Mahout's similarities. */
  @FunctionalInterface
  interface Measure {
    UserSimilarity of(DataModel model) throws TasteException;
  }

  @Override
  public TopList train(FlatRatings ratings, int neighbours) throws TasteException {
    DataModel model = new GenericDataModel(preferences(ratings));
    UserSimilarity similarity = measure.of(model);
    Recommender recommender =
        new GenericUserBasedRecommender(
            model, new NearestNUserNeighborhood(neighbours, similarity, model), similarity);
    return (user, count) ->
        recommender.recommend(user, count).stream().map(RecommendedItem::getItemID).toList();
  }

  private static FastByIDMap<PreferenceArray> preferences(FlatRatings ratings) {
    FastByIDMap<PreferenceArray> users = new FastByIDMap<>();
    int start = 0;
    while (start < ratings.size()) {
      int end = ratings.endOfUser(start);
      users.put(ratings.users()[start], profile(ratings, start, end));
      start = end;
    }
    return users;
  }

  private static PreferenceArray profile(FlatRatings ratings, int start, int end) {
    PreferenceArray profile = new GenericUserPreferenceArray(end - start);
    profile.setUserID(0, ratings.users()[start]);
    for (int at = start; at < end; at++) {
      profile.setItemID(at - start, ratings.items()[at]);
      profile.setValue(at - start, (float) ratings.values()[at]);
    }
    return profile;
  }
}
