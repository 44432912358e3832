package dev.matinee.benchmarks.peers;

import dev.matinee.recommender.Algorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Measures contestants one after the other, each in a JVM of its own. For use by one thread. */
final class SpeedRun {
  private static final double START_SECONDS = 120;
  private static final int PASSES = 3;

  private final Workplace workplace;
  private final Path ratings;
  private final SpeedSettings settings;

  SpeedRun(Workplace workplace, Path ratings, SpeedSettings settings) {
    this.workplace = workplace;
    this.ratings = ratings;
    this.settings = settings;
  }

  /**
   * Measures all of them as many times as the settings say, one round after the other, so that a
   * busy minute of the machine does not fall on one of them alone. The fastest run of each counts.
   */
  List<SpeedResult> run(List<Entry> entries) {
    List<SpeedResult> best = new ArrayList<>(round(entries));
    for (int round = 2; round <= settings.rounds(); round++) {
      List<SpeedResult> again = round(entries);
      for (int at = 0; at < best.size(); at++) {
        best.set(at, faster(best.get(at), again.get(at)));
      }
    }
    return withRatios(entries, best);
  }

  private List<SpeedResult> round(List<Entry> entries) {
    List<SpeedResult> results = new ArrayList<>();
    for (Entry entry : entries) {
      workplace.say("measuring " + entry.title() + " ...");
      SpeedResult result = measure(entry);
      workplace.say("  " + summary(result));
      results.add(result);
    }
    return results;
  }

  private static SpeedResult faster(SpeedResult first, SpeedResult second) {
    double before = median(first).orElse(Double.POSITIVE_INFINITY);
    return median(second).orElse(Double.POSITIVE_INFINITY) < before ? second : first;
  }

  private SpeedResult measure(Entry entry) {
    Path task = workplace.file("task.json");
    Path figures = workplace.newFile("figures.json");
    Json.write(task, settings.task(entry, ratings));
    double limit = START_SECONDS + settings.buildLimit() + PASSES * settings.passLimit();
    ChildJvm.Exit exit =
        new ChildJvm(workplace.heap(), workplace.folder())
            .run(SpeedChild.class, limit, task, figures);
    if (exit.succeeded() && Files.exists(figures)) {
      SpeedFigures measured = Json.read(figures, SpeedFigures.class);
      return SpeedResult.of(entry, SpeedResult.MEASURED, Optional.of(measured));
    }
    return SpeedResult.of(entry, failure(exit), Optional.empty());
  }

  private String failure(ChildJvm.Exit exit) {
    if (exit.outOfTime()) {
      return String.format(Locale.ROOT, "not built in %.0f s", settings.buildLimit());
    }
    if (exit.ended()) {
      return String.format(Locale.ROOT, "a list took more than %.0f s", settings.passLimit());
    }
    if (exit.outOfMemory()) {
      return "not built in a heap of " + workplace.heap();
    }
    workplace.say(exit.log());
    return "failed";
  }

  private static String summary(SpeedResult result) {
    return result
        .figures()
        .map(
            figures ->
                String.format(
                    Locale.ROOT,
                    "built in %.1f s, %d lists, %.3f ms at the median",
                    figures.buildSeconds(),
                    figures.asks(),
                    figures.cpuP50Millis()))
        .orElse(result.outcome());
  }

  private static List<SpeedResult> withRatios(List<Entry> entries, List<SpeedResult> results) {
    return IntStream.range(0, results.size())
        .mapToObj(
            at -> {
              SpeedResult result = results.get(at);
              Algorithm counterpart = entries.get(at).contestant().counterpart();
              return result.withRatios(
                  times(result, Contestant.BASE, results), times(result, counterpart, results));
            })
        .toList();
  }

  private static OptionalDouble times(
      SpeedResult result, Algorithm base, List<SpeedResult> results) {
    OptionalDouble time = median(result);
    return results.stream()
        .filter(other -> other.system().equals(base.label()))
        .map(SpeedRun::median)
        .filter(other -> other.isPresent() && time.isPresent())
        .mapToDouble(other -> time.getAsDouble() / other.getAsDouble())
        .findFirst();
  }

  private static OptionalDouble median(SpeedResult result) {
    return result.figures().stream().mapToDouble(SpeedFigures::cpuP50Millis).findFirst();
  }
}
