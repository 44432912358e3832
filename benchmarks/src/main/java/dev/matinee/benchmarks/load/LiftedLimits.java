package dev.matinee.benchmarks.load;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Copies of nginx's configuration in which one address may do as much as it likes, since all load
 * comes from one. Nothing but the numbers of the limits differs.
 */
final class LiftedLimits {
  private static final String LIMITS = "common/limits.conf";
  private static final String SITE = "common/site.conf";
  private static final String LIFTED = "lifted/";
  private static final String MUCH = "1000000";

  private LiftedLimits() {}

  /** Writes the copies, and gives back what to change in the main file so that it takes them. */
  static Map<String, String> write(Path prefix) {
    copy(
        prefix,
        LIMITS,
        Map.of(
            "rate=20r/s",
            rate(),
            "rate=30r/m",
            rate(),
            "keepalive_requests 1000;",
            "keepalive_requests " + MUCH + ";"));
    copy(
        prefix,
        SITE,
        Map.of(
            "limit_conn visitors 40;",
            "limit_conn visitors 60000;",
            "burst=60 ",
            "burst=60000 ",
            "burst=10 ",
            "burst=60000 "));
    return Map.of(include(LIMITS), include(LIFTED + LIMITS), include(SITE), include(LIFTED + SITE));
  }

  private static String rate() {
    return "rate=" + MUCH + "r/s";
  }

  private static String include(String file) {
    return "include " + file + ";";
  }

  private static void copy(Path prefix, String file, Map<String, String> numbers) {
    try {
      String text = Files.readString(Requirements.projectRoot().resolve("nginx").resolve(file));
      for (Map.Entry<String, String> number : numbers.entrySet()) {
        if (!text.contains(number.getKey())) {
          throw new IllegalStateException("no \"" + number.getKey() + "\" in nginx/" + file);
        }
        text = text.replace(number.getKey(), number.getValue());
      }
      Path target = prefix.resolve(LIFTED + file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
