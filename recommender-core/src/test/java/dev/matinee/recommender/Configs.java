package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.List;

/** Settings of every kind, for tests that must hold under all of them. */
final class Configs {
  private Configs() {}

  static List<UserKnnConfig> all() {
    List<UserKnnConfig> configs = new ArrayList<>();
    configs.add(UserKnnDefaults.cosine());
    configs.add(UserKnnDefaults.pearson());
    configs.add(UserKnnDefaults.tuned());
    for (ProfileValue value : ProfileValue.values()) {
      for (ItemWeighting weighting : ItemWeighting.values()) {
        configs.add(
            with(
                new CosineSimilarity(value, weighting),
                Ranking.weightedVotes(Vote.FROM_MIDDLE, 0.25)));
      }
    }
    configs.add(with(new PearsonSimilarity(), Ranking.weightedVotes(Vote.LIKED, 0)));
    for (ProfileValue value : ProfileValue.values()) {
      configs.add(with(new CosineSimilarity(value, ItemWeighting.NONE), Ranking.likedCount()));
    }
    configs.add(with(new PearsonSimilarity(), Ranking.likedCount()));
    configs.add(configs.get(3).with(new Quorum(0.6, 12)));
    configs.add(configs.get(0).with(new Quorum(0.3, 40)));
    configs.add(UserKnnDefaults.euclidean());
    configs.add(with(new EuclideanSimilarity(), Ranking.weightedVotes(Vote.SQUARED_HEIGHT, 0.1)));
    configs.add(unweighed(new EuclideanSimilarity()));
    return configs;
  }

  private static UserKnnConfig with(Similarity similarity, Ranking ranking) {
    return with(new NeighbourhoodConfig(similarity, Significance.shrunkBy(2), 1.5, 4), ranking);
  }

  /** However few the co-rated items are. */
  private static UserKnnConfig unweighed(Similarity similarity) {
    return with(
        new NeighbourhoodConfig(similarity, Significance.none(), 1, 3), Ranking.likedCount());
  }

  private static UserKnnConfig with(NeighbourhoodConfig neighbourhood, Ranking ranking) {
    return new UserKnnConfig(
        "test",
        neighbourhood,
        ranking,
        new PredictionConfig(4, 2, 0.5, 0.8, new BaselineDamping(3, 7)),
        2,
        Quorum.NONE);
  }
}
