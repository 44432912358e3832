package dev.matinee.recommender;

/**
 * The settings of an {@link Als}. The first six are those of lists, the last three those of
 * predictions.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rank how many factors describe an item in lists, 1 to 512
 * @param regularisation lambda, above 0: what holds vectors on few ratings back
 * @param confidence alpha, above 0: how much more a rating of the highest height counts than that
 *     an item was not rated
 * @param power g: a rating counts the g-th power of its height on the scale, 0 to 10
 * @param iterations how often the vectors are made anew, 1 to 100
 * @param minRaters how many users must have rated an item that the model knows, 1 or more
 * @param ratingRank how many factors describe an item in predictions, 1 to 512
 * @param ratingRegularisation lambda of predictions, above 0
 * @param ratingIterations iterations of predictions, 1 to 100
 */
@Beta
public record AlsConfig(
    int rank,
    double regularisation,
    double confidence,
    double power,
    int iterations,
    int minRaters,
    int ratingRank,
    double ratingRegularisation,
    int ratingIterations) {
  /** What {@code als} is trained with where nothing else is said. */
  public static final AlsConfig DEFAULT = new AlsConfig(64, 0.3, 5, 2, 8, 2, 16, 0.15, 8);

  private static final int MOST_RANK = 512;
  private static final int MOST_ITERATIONS = 100;
  private static final double MOST = 1e6;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if a value is out of its range
   */
  public AlsConfig {
    Settings.requireBetween("rank", rank, 1, MOST_RANK);
    Settings.requireBetween("regularisation", regularisation, Double.MIN_NORMAL, MOST);
    Settings.requireBetween("confidence", confidence, Double.MIN_NORMAL, MOST);
    Settings.requireBetween("power", power, 0, 10.0);
    Settings.requireBetween("iterations", iterations, 1, MOST_ITERATIONS);
    Settings.requireBetween("minRaters", minRaters, 1, Integer.MAX_VALUE);
    Settings.requireBetween("ratingRank", ratingRank, 1, MOST_RANK);
    Settings.requireBetween("ratingRegularisation", ratingRegularisation, Double.MIN_NORMAL, MOST);
    Settings.requireBetween("ratingIterations", ratingIterations, 1, MOST_ITERATIONS);
  }

  /**
   * {@return the settings that {@link #toText} wrote}
   *
   * @param text lines of {@code name=value}; a name that is missing keeps its default
   * @throws RecommenderException if a name is unknown, or a value out of its range
   */
  public static AlsConfig parse(String text) {
    Settings settings = Settings.parse(text);
    AlsConfig config =
        new AlsConfig(
            settings.take("rank", DEFAULT.rank),
            settings.take("regularisation", DEFAULT.regularisation),
            settings.take("confidence", DEFAULT.confidence),
            settings.take("power", DEFAULT.power),
            settings.take("iterations", DEFAULT.iterations),
            settings.take("minRaters", DEFAULT.minRaters),
            settings.take("ratingRank", DEFAULT.ratingRank),
            settings.take("ratingRegularisation", DEFAULT.ratingRegularisation),
            settings.take("ratingIterations", DEFAULT.ratingIterations));
    settings.requireEmpty();
    return config;
  }

  /** {@return the settings as lines of {@code name=value}} */
  public String toText() {
    return Settings.of(this);
  }
}
