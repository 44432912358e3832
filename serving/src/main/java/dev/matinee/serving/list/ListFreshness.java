package dev.matinee.serving.list;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a list may be served that does not know the latest ratings of other people. A list is
 * stale where it knows others neither to within this time nor as far as the model does. The
 * person's own ratings count at once, whatever this is.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ListFreshness {
  /** The variable of the environment that says so. */
  public static final String VARIABLE = "MATINEE_LIST_FRESHNESS";

  /** A quarter of an hour. */
  public static final Duration USUAL = Duration.ofMinutes(15);

  private static final Duration MOST = Duration.ofDays(1);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh]?)");

  private final Duration limit;
  private final Clock clock;

  /**
   * Over a clock.
   *
   * @param limit 0 for lists that know what the model knows
   */
  public ListFreshness(Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * {@return the limit that an environment names, such as {@code 15m}, or the usual one}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static Duration of(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    return value.isEmpty() ? USUAL : parse(value);
  }

  private static Duration parse(String value) {
    Matcher time = TIME.matcher(value);
    if (time.matches()) {
      Duration limit = Duration.parse("PT" + time.group(1) + unit(time.group(2)));
      if (limit.compareTo(MOST) <= 0) {
        return limit;
      }
    }
    throw new IllegalArgumentException(
        VARIABLE + " must be a time of at most a day, such as 90s, 15m or 1h, got '" + value + "'");
  }

  /** A bare number is seconds. */
  private static String unit(String letter) {
    return letter.isEmpty() ? "S" : letter.toUpperCase(Locale.ROOT);
  }

  /** Whether a list of this model knows others well enough to be served. */
  boolean suffices(RecommendationList list, LiveModel model) {
    Instant wanted = clock.instant().minus(limit);
    Instant known = model.knowsOthersUntil();
    return !list.knowsOthersUntil().isBefore(known.isBefore(wanted) ? known : wanted);
  }
}
