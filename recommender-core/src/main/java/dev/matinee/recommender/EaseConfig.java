package dev.matinee.recommender;

/**
 * The settings of an {@link Ease}. All but the last five belong to the training.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param power g: a rating counts the g-th power of its height on the scale, 0 to 10; 0 says "it
 *     was rated" and nothing else, 3 says "it was loved"
 * @param regularisation lambda, added to the diagonal, above 0
 * @param dropout p: the share of a person's ratings that is imagined away, 0 to below 1
 * @param tagWeight what a tag counts in comparison to a user, 0 or more; 0 leaves tags out
 * @param minRaters how many users must have rated an item that the model knows, 1 or more
 * @param maxItems how many items the model knows at most, the most rated ones; 1 to 46000
 * @param dislike d: what a rating below the person's mean, or the middle of the scale, takes away,
 *     0 to 10
 * @param popularityDamping a: the power of an item's number of raters that its score is divided by,
 *     -1 to 1
 * @param recencyHalfLife after how many later ratings the part of a rating that fades has halved,
 *     above 0
 * @param recencyFloor the part of a rating that never fades, 0 to 1; 1 leaves times alone
 * @param tagFocus b: how much the items of a tag are lifted on which a person's ratings
 *     concentrate, 0 to 100; 0 leaves tags out
 */
@Beta
public record EaseConfig(
    double power,
    double regularisation,
    double dropout,
    double tagWeight,
    int minRaters,
    int maxItems,
    double dislike,
    double popularityDamping,
    double recencyHalfLife,
    double recencyFloor,
    double tagFocus) {
  /** The largest number of items whose weights fit one array of bytes. */
  public static final int MOST_ITEMS = 46_000;

  /** What {@code ease} recommends by where nothing was fitted to the data. */
  public static final EaseConfig DEFAULT =
      new EaseConfig(2, 150, 0.4, 5, 5, 10_000, 0.3, 0.2, 20, 0.5, 6);

  private static final double MOST_POWER = 10;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if a value is out of its range
   */
  public EaseConfig {
    Settings.requireBetween("power", power, 0, MOST_POWER);
    Settings.requireBetween("regularisation", regularisation, Double.MIN_NORMAL, 1e9);
    Settings.requireBetween("dropout", dropout, 0, 0.999);
    Settings.requireBetween("tagWeight", tagWeight, 0, 1e6);
    Settings.requireBetween("minRaters", minRaters, 1, Integer.MAX_VALUE);
    Settings.requireBetween("maxItems", maxItems, 1, MOST_ITEMS);
    Settings.requireBetween("dislike", dislike, 0, MOST_POWER);
    Settings.requireBetween("popularityDamping", popularityDamping, -1, 1);
    Settings.requireBetween("recencyHalfLife", recencyHalfLife, Double.MIN_NORMAL, 1e9);
    Settings.requireBetween("recencyFloor", recencyFloor, 0, 1);
    Settings.requireBetween("tagFocus", tagFocus, 0, 100);
  }

  /**
   * {@return the settings that {@link #toText} wrote}
   *
   * @param text lines of {@code name=value}; a name that is missing keeps its default
   * @throws RecommenderException if a name is unknown, or a value out of its range
   */
  public static EaseConfig parse(String text) {
    return of(Settings.parse(text));
  }

  private static EaseConfig of(Settings settings) {
    EaseConfig config =
        new EaseConfig(
            settings.take("power", DEFAULT.power),
            settings.take("regularisation", DEFAULT.regularisation),
            settings.take("dropout", DEFAULT.dropout),
            settings.take("tagWeight", DEFAULT.tagWeight),
            settings.take("minRaters", DEFAULT.minRaters),
            settings.take("maxItems", DEFAULT.maxItems),
            settings.take("dislike", DEFAULT.dislike),
            settings.take("popularityDamping", DEFAULT.popularityDamping),
            settings.take("recencyHalfLife", DEFAULT.recencyHalfLife),
            settings.take("recencyFloor", DEFAULT.recencyFloor),
            settings.take("tagFocus", DEFAULT.tagFocus));
    settings.requireEmpty();
    return config;
  }

  /** {@return the settings as lines of {@code name=value}} */
  public String toText() {
    return Settings.of(this);
  }

  /**
   * {@return the same settings with another power, regularisation and dropout}
   *
   * @param power g
   * @param regularisation lambda
   * @param dropout p
   */
  public EaseConfig withTraining(double power, double regularisation, double dropout) {
    return with("power", power).with("regularisation", regularisation).with("dropout", dropout);
  }

  /**
   * {@return the same settings with other ones that count when a list is made}
   *
   * @param dislike d
   * @param popularityDamping a
   */
  public EaseConfig withScoring(double dislike, double popularityDamping) {
    return with("dislike", dislike).with("popularityDamping", popularityDamping);
  }

  /**
   * {@return the same settings with another focus}
   *
   * @param tagFocus b
   */
  public EaseConfig withTagFocus(double tagFocus) {
    return with("tagFocus", tagFocus);
  }

  /**
   * {@return the same settings for a model of another size}
   *
   * @param minRaters how many users must have rated an item
   * @param maxItems how many items at most
   */
  public EaseConfig withItems(int minRaters, int maxItems) {
    return with("minRaters", minRaters).with("maxItems", maxItems);
  }

  private EaseConfig with(String name, double value) {
    return of(Settings.parse(toText()).with(name, value));
  }
}
