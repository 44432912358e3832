package dev.matinee.recommender;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All algorithms by name: those of this module, and the services of the type {@link Algorithm} that
 * other modules bring.
 *
 * <p>All methods are safe for use by any number of threads.
 */
public final class Algorithms {
  /** {@link Popularity}. */
  public static final Algorithm POPULARITY = new BuiltIn("popularity", Popularity::of);

  /** {@link Bias}. */
  public static final Algorithm BIAS =
      new BuiltIn("bias", (matrix, tags) -> Bias.of(matrix, tags, BaselineDamping.DEFAULT));

  /** {@link UserKnn} with {@link UserKnnDefaults#cosine}. */
  public static final Algorithm USER_KNN_COSINE = BuiltIn.userKnn(UserKnnDefaults.cosine());

  /** {@link UserKnn} with {@link UserKnnDefaults#pearson}. */
  public static final Algorithm USER_KNN_PEARSON = BuiltIn.userKnn(UserKnnDefaults.pearson());

  /** {@link UserKnn} with {@link UserKnnDefaults#euclidean}. */
  public static final Algorithm USER_KNN_EUCLIDEAN = BuiltIn.userKnn(UserKnnDefaults.euclidean());

  /** {@link UserKnn} with {@link UserKnnDefaults#tuned}. */
  public static final Algorithm USER_KNN = BuiltIn.userKnn(UserKnnDefaults.tuned());

  /** {@link ItemKnn} with {@link ItemKnnConfig#DEFAULT}. */
  public static final Algorithm ITEM_KNN =
      new BuiltIn(
          "item-knn",
          (matrix, tags) ->
              BuiltIn.completed(matrix, tags, ItemKnn.of(matrix, tags, ItemKnnConfig.DEFAULT)));

  /**
   * {@link Ease} with {@link EaseConfig#DEFAULT}, continued by {@link UserKnn} with the items that
   * few rated: what Matinee recommends by.
   */
  public static final Algorithm EASE = new EaseAlgorithm(EaseConfig.DEFAULT, KernelConfig.DEFAULT);

  /** {@link Als} with {@link AlsConfig#DEFAULT}. */
  public static final Algorithm ALS = new AlsAlgorithm(AlsConfig.DEFAULT);

  private static final List<Algorithm> ALL =
      Stream.concat(
              Stream.of(
                  POPULARITY,
                  BIAS,
                  USER_KNN_COSINE,
                  USER_KNN_PEARSON,
                  USER_KNN_EUCLIDEAN,
                  USER_KNN,
                  ITEM_KNN,
                  EASE,
                  ALS),
              ServiceLoader.load(Algorithm.class).stream().map(ServiceLoader.Provider::get))
          .toList();

  private Algorithms() {}

  /** {@return what recommends where nothing else is asked for} */
  public static Algorithm standard() {
    return EASE;
  }

  /** {@return all that there are: the built-in ones first} */
  public static List<Algorithm> all() {
    return ALL;
  }

  /**
   * {@return the algorithm with a name}
   *
   * @param label such as {@code user-knn}
   * @throws RecommenderException if there is none; the message lists all names
   */
  public static Algorithm named(String label) {
    return ALL.stream()
        .filter(algorithm -> algorithm.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new RecommenderException(unknown(label)));
  }

  private static String unknown(String label) {
    return ALL.stream()
        .map(Algorithm::label)
        .collect(Collectors.joining(", ", "algorithm must be one of ", ", got " + label));
  }
}
