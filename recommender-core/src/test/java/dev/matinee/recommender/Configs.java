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
    return configs;
  }

  private static UserKnnConfig with(Similarity similarity, Ranking ranking) {
    NeighbourhoodConfig neighbourhood =
        new NeighbourhoodConfig(similarity, Significance.shrunkBy(2), 1.5, 4);
    return new UserKnnConfig(
        "test",
        neighbourhood,
        ranking,
        new PredictionConfig(4, 2, 0.5, 0.8, new BaselineDamping(3, 7)),
        2,
        Quorum.NONE);
  }
}
