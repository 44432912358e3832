package dev.matinee.recommender;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The recommenders by name, each with its default settings. */
public enum Algorithm {
  /** {@link Popularity}. */
  POPULARITY("popularity"),

  /** {@link Bias}. */
  BIAS("bias"),

  /** {@link UserKnn} with {@link UserKnnDefaults#cosine}. */
  USER_KNN_COSINE("user-knn-cosine"),

  /** {@link UserKnn} with {@link UserKnnDefaults#pearson}. */
  USER_KNN_PEARSON("user-knn-pearson"),

  /** {@link UserKnn} with {@link UserKnnDefaults#tuned}: what Matinee recommends by. */
  USER_KNN("user-knn"),

  /** {@link ItemKnn} with {@link ItemKnnConfig#DEFAULT}. */
  ITEM_KNN("item-knn");

  private final String label;

  Algorithm(String label) {
    this.label = label;
  }

  /**
   * {@return the algorithm with a name}
   *
   * @param label such as {@code user-knn}
   * @throws RecommenderException if there is none; the message lists all names
   */
  public static Algorithm named(String label) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new RecommenderException(unknown(label)));
  }

  private static String unknown(String label) {
    return Arrays.stream(values())
        .map(Algorithm::label)
        .collect(Collectors.joining(", ", "algorithm must be one of ", ", got " + label));
  }

  /** {@return its name, such as {@code user-knn}} */
  public String label() {
    return label;
  }

  /**
   * Makes the recommender without knowing what the items are about.
   *
   * @param matrix what to learn from
   * @return a recommender with the default settings
   */
  public Recommender train(RatingMatrix matrix) {
    return train(matrix, ItemTags.NONE);
  }

  /**
   * Makes the recommender, completed by {@link DampedPopularity} where too little is known of a
   * person's taste.
   *
   * @param matrix what to learn from
   * @param tags what the items are about, such as {@code catalogue::genresOf}
   * @return a recommender with the default settings
   */
  public Recommender train(RatingMatrix matrix, ItemTags tags) {
    return switch (this) {
      case POPULARITY -> Popularity.of(matrix);
      case BIAS -> Bias.of(matrix, BaselineDamping.DEFAULT);
      case USER_KNN_COSINE -> filled(matrix, tags, UserKnnDefaults.cosine());
      case USER_KNN_PEARSON -> filled(matrix, tags, UserKnnDefaults.pearson());
      case USER_KNN -> filled(matrix, tags, UserKnnDefaults.tuned());
      case ITEM_KNN -> filled(matrix, tags, ItemKnn.of(matrix, ItemKnnConfig.DEFAULT));
    };
  }

  private static Recommender filled(RatingMatrix matrix, ItemTags tags, UserKnnConfig config) {
    UserKnn neighbours = UserKnn.of(matrix, PredictionTrust.estimated(matrix, config));
    return filled(matrix, tags, neighbours);
  }

  private static Recommender filled(RatingMatrix matrix, ItemTags tags, Recommender personal) {
    return PopularityFill.of(personal, DampedPopularity.of(matrix, tags));
  }
}
