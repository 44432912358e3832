package dev.matinee.recommender;

/**
 * The settings of {@link KernelRidge}.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param residuals what the cosine of residuals counts in the kernel, 0 or more
 * @param raters what the cosine of raters counts, 0 or more
 * @param tags what the cosine of tags and years counts, 0 or more
 * @param constant what all pairs of items have in common, 0 or more
 * @param drift what ratings that follow one another have in common, 0 or more
 * @param driftHalfLife after how many ratings the drift has halved, above 0
 * @param ratings how many of a person's latest ratings count, 1 to 2000
 * @param biasRatings how many of them the person's own bias is made of, 1 or more
 * @param maxItems how many items the kernel knows at most, the most rated ones; 1 to 46000
 * @param trust the part of the correction that is believed, 0 to 1; 0 leaves the baseline
 */
@Beta
public record KernelConfig(
    double residuals,
    double raters,
    double tags,
    double constant,
    double drift,
    double driftHalfLife,
    int ratings,
    int biasRatings,
    int maxItems,
    double trust) {
  /** Flat around their optimum on several sets. */
  public static final KernelConfig DEFAULT =
      new KernelConfig(0.3, 1, 0.15, 0.05, 0.01, 50, 500, 200, 10_000, 1);

  private static final int MOST_RATINGS = 2000;
  private static final double MOST = 1e6;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if a value is out of its range
   */
  public KernelConfig {
    Settings.requireBetween("residuals", residuals, 0, MOST);
    Settings.requireBetween("raters", raters, 0, MOST);
    Settings.requireBetween("tags", tags, 0, MOST);
    Settings.requireBetween("constant", constant, 0, MOST);
    Settings.requireBetween("drift", drift, 0, MOST);
    Settings.requireBetween("driftHalfLife", driftHalfLife, Double.MIN_NORMAL, MOST);
    Settings.requireBetween("ratings", ratings, 1, MOST_RATINGS);
    Settings.requireBetween("biasRatings", biasRatings, 1, Integer.MAX_VALUE);
    Settings.requireBetween("maxItems", maxItems, 1, EaseConfig.MOST_ITEMS);
    Settings.requireBetween("trust", trust, 0, 1);
  }

  /**
   * {@return the settings that {@link #toText} wrote}
   *
   * @param text lines of {@code name=value}; a name that is missing keeps its default
   * @throws RecommenderException if a name is unknown, or a value out of its range
   */
  public static KernelConfig parse(String text) {
    Settings settings = Settings.parse(text);
    KernelConfig config =
        new KernelConfig(
            settings.take("residuals", DEFAULT.residuals),
            settings.take("raters", DEFAULT.raters),
            settings.take("tags", DEFAULT.tags),
            settings.take("constant", DEFAULT.constant),
            settings.take("drift", DEFAULT.drift),
            settings.take("driftHalfLife", DEFAULT.driftHalfLife),
            settings.take("ratings", DEFAULT.ratings),
            settings.take("biasRatings", DEFAULT.biasRatings),
            settings.take("maxItems", DEFAULT.maxItems),
            settings.take("trust", DEFAULT.trust));
    settings.requireEmpty();
    return config;
  }

  /** {@return the settings as lines of {@code name=value}} */
  public String toText() {
    return Settings.of(this);
  }

  /**
   * {@return the same settings with another trust}
   *
   * @param trust the part of the correction that is believed, 0 to 1
   */
  public KernelConfig withTrust(double trust) {
    return new KernelConfig(
        residuals,
        raters,
        tags,
        constant,
        drift,
        driftHalfLife,
        ratings,
        biasRatings,
        maxItems,
        trust);
  }
}
