package dev.matinee.recommender;

/** Settings of {@link UserKnn} that are worth a name. */
public final class UserKnnDefaults {
  private static final int MIN_SUPPORT = 3;
  private static final Quorum QUORUM = new Quorum(0.17, 20);
  private static final PredictionConfig PREDICTION =
      new PredictionConfig(60, 50, 0.5, 1, BaselineDamping.DEFAULT);

  private UserKnnDefaults() {}

  /** {@return cosine of whole profiles, 50 neighbours} */
  public static UserKnnConfig cosine() {
    CosineSimilarity similarity = new CosineSimilarity(ProfileValue.RATING, ItemWeighting.NONE);
    return plain("user-knn-cosine", similarity, Significance.none());
  }

  /** {@return Pearson over co-rated items, 50 neighbours, linear significance up to 50 of them} */
  public static UserKnnConfig pearson() {
    return plain("user-knn-pearson", new PearsonSimilarity(), Significance.linearUpTo(50));
  }

  /**
   * {@return Euclidean distance over co-rated items, 50 neighbours, linear significance up to 50 of
   * them}
   */
  public static UserKnnConfig euclidean() {
    return plain("user-knn-euclidean", new EuclideanSimilarity(), Significance.linearUpTo(50));
  }

  private static UserKnnConfig plain(
      String name, Similarity similarity, Significance significance) {
    NeighbourhoodConfig neighbourhood = new NeighbourhoodConfig(similarity, significance, 1, 50);
    return new UserKnnConfig(
        name,
        neighbourhood,
        Ranking.weightedVotes(Vote.RATING, 0),
        PREDICTION,
        MIN_SUPPORT,
        Quorum.NONE);
  }

  /** {@return what Matinee recommends by} */
  public static UserKnnConfig tuned() {
    return new UserKnnConfig(
        "user-knn",
        new NeighbourhoodConfig(
            new CosineSimilarity(ProfileValue.LIKED, ItemWeighting.INVERSE_USER_FREQUENCY),
            Significance.none(),
            2,
            100),
        Ranking.weightedVotes(Vote.HEIGHT, 0.2),
        PREDICTION,
        MIN_SUPPORT,
        QUORUM);
  }
}
