package dev.matinee.web.api;

import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Holds what a resource answers with against what its asker takes ({@code Accept}). */
final class AcceptedAnswer {
  private static final String ANY = "*/*";

  private AcceptedAnswer() {}

  /**
   * Lets a request pass that takes one of some media types, or does not say.
   *
   * @throws RefusedException with status 406 if it takes others only
   */
  static void require(Context context, List<String> types) {
    Optional<List<String>> ranges =
        Optional.ofNullable(context.header("Accept"))
            .filter(header -> !header.isBlank())
            .map(AcceptedAnswer::ranges);
    boolean taken =
        ranges.isEmpty() || types.stream().anyMatch(type -> isAmong(ranges.get(), type));
    if (!taken) {
      throw new RefusedException(
          406, "Not in this form", "The answer is " + String.join(" or ", types) + ".");
    }
  }

  /** Without those of quality 0. */
  private static List<String> ranges(String header) {
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    accepted.addValue(header);
    return accepted.getValues();
  }

  private static boolean isAmong(List<String> ranges, String type) {
    String kind = type.substring(0, type.indexOf('/') + 1) + "*";
    return ranges.stream()
        .map(range -> range.split(";", 2)[0].strip())
        .anyMatch(
            range ->
                range.equals(ANY) || range.equalsIgnoreCase(kind) || range.equalsIgnoreCase(type));
  }
}
