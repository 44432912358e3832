package dev.matinee.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader should know of the figures. */
final class Notes {
  private Notes() {}

  static List<String> of(List<Measurement> measurements, List<GivenLists> lists) {
    List<String> notes = new ArrayList<>();
    for (int one = 0; one < measurements.size(); one++) {
      for (int other = one + 1; other < measurements.size(); other++) {
        equality(measurements.get(one), measurements.get(other)).ifPresent(notes::add);
      }
    }
    lists.forEach(given -> notes.add(strangers(given, measurements.get(0))));
    return notes;
  }

  /** Why two rows have equal figures, where they have. */
  private static Optional<String> equality(Measurement one, Measurement other) {
    boolean sameErrors = errors(one).equals(errors(other)) && predictsAnything(one);
    boolean sameLists = lists(one).equals(lists(other));
    String both = one.name() + " and " + other.name();
    if (sameLists) {
      return Optional.of(
          "%s recommend the same lists to all users%s"
              .formatted(
                  both,
                  sameErrors
                      ? " and predict the same ratings, so their figures are equal"
                      : ", so the figures of their lists are equal"));
    }
    if (sameRankingFigures(one, other)) {
      return Optional.of(both + " have equal ranking figures although their lists differ");
    }
    return sameErrors
        ? Optional.of(both + " predict the same ratings, so their RMSE and MAE are equal")
        : Optional.empty();
  }

  private static List<Optional<PredictionErrors>> errors(Measurement measurement) {
    return measurement.figures().stream().map(UserFigures::errors).toList();
  }

  private static boolean predictsAnything(Measurement measurement) {
    return errors(measurement).stream().anyMatch(Optional::isPresent);
  }

  private static List<List<Long>> lists(Measurement measurement) {
    return measurement.users().stream().map(Measurement.UserMeasurement::list).toList();
  }

  private static boolean sameRankingFigures(Measurement one, Measurement other) {
    return new Means(one.figures()).byMetric().equals(new Means(other.figures()).byMetric());
  }

  /** What of given lists does not meet the data. */
  private static String strangers(GivenLists lists, Measurement any) {
    Set<Long> measured =
        any.figures().stream()
            .filter(UserFigures::isRanked)
            .map(UserFigures::user)
            .collect(Collectors.toSet());
    MeasuredFold fold = any.folds().get(0);
    long without = measured.stream().filter(user -> lists.of(user).isEmpty()).count();
    long unmeasured =
        lists.byUser().keySet().stream().filter(user -> !measured.contains(user)).count();
    long unknown =
        lists.byUser().values().stream()
            .flatMap(List::stream)
            .distinct()
            .filter(item -> !fold.matrix().hasItem(item))
            .count();
    return ("%s: %d of %d measured users have no list, %d lists are of users who are not measured,"
            + " %d items are not in the training set")
        .formatted(lists.name(), without, measured.size(), unmeasured, unknown);
  }
}
