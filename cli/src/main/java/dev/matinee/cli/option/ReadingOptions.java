package dev.matinee.cli.option;

import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.IdKind;
import dev.matinee.recommender.data.RatingColumn;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.ReadProgress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How files of ratings are read, where they do not say it by themselves. */
public final class ReadingOptions {
  private static final Pattern SCALE =
      Pattern.compile("([-+]?[\\d.]+)\\.\\.([-+]?[\\d.]+)(?:/([\\d.]+))?");
  private static final double HALF = 0.5;

  @Option(
      names = "--skip-bad-rows",
      description = "Count and skip rows that cannot be read. Default: the first ten are errors.")
  private boolean skipBadRows;

  @Option(
      names = "--columns",
      paramLabel = "PART=NAME,...",
      description = {
        "What the header of a file of ratings calls its columns, where docs/data.md does not know",
        "it: user=who,item=what,rating=stars,timestamp=when, of which each may be missing."
      })
  private Optional<String> columns = Optional.empty();

  @Option(
      names = "--ids",
      paramLabel = "KIND",
      description = {
        "What ids are: numbers, names, or auto, which is names where the header or most of the",
        "first rows say so. Default: ${DEFAULT-VALUE}."
      })
  private String ids = "auto";

  @Option(
      names = "--scale",
      paramLabel = "MIN..MAX[/STEP]",
      description = {
        "The scale that all ratings must be on, such as 1..10 or 0.5..5/0.5. Default: that of",
        "MovieLens for its files, else the coarsest usual one that holds all ratings."
      })
  private Optional<String> scale = Optional.empty();

  @Option(
      names = "--missing",
      paramLabel = "NUMBER,...",
      description = "Numbers in the place of a rating that mean: not rated. Default: none.")
  private Optional<String> missing = Optional.empty();

  @Option(
      names = "--implicit",
      description = {
        "The rows are plays, purchases and the like, with a count or without one, and no ratings.",
        "Lists are made of them, and no ratings are predicted."
      })
  private boolean implicit;

  /** The options for reading. */
  ReadOptions options(ReadProgress progress) {
    return new ReadOptions(skipBadRows, progress, hints());
  }

  /** Refuses options that would say nothing, since a snapshot is no text. */
  void requireNone(String data) {
    if (!hints().equals(FileHints.NONE)) {
      throw new UsageException(
          "--columns, --ids, --scale, --missing and --implicit say how text is read; %s is a"
                  .formatted(data)
              + " snapshot, which keeps what it was read with");
    }
  }

  private FileHints hints() {
    FileHints hints =
        FileHints.NONE
            .withColumns(columns.map(ReadingOptions::columns).orElse(Map.of()))
            .withIds(kind())
            .withMissing(missing.map(ReadingOptions::numbers).orElse(Set.of()))
            .withImplicit(implicit);
    if (implicit && scale.isPresent()) {
      throw new UsageException(
          "--scale is one of ratings, which --implicit says there are none of");
    }
    return scale.map(ReadingOptions::scale).map(hints::withScale).orElse(hints);
  }

  private static Map<RatingColumn, String> columns(String text) {
    Map<RatingColumn, String> columns = new EnumMap<>(RatingColumn.class);
    for (String part : text.split(",", -1)) {
      String[] sides = part.split("=", 2);
      Optional<RatingColumn> column = column(sides[0].strip());
      if (column.isEmpty() || sides.length < 2 || sides[1].isBlank()) {
        throw new Setting("--columns", text)
            .wrong("user=NAME,item=NAME,rating=NAME,timestamp=NAME, each once or not at all");
      }
      if (columns.put(column.get(), sides[1].strip()) != null) {
        throw new UsageException("--columns must name %s once, got %s".formatted(sides[0], text));
      }
    }
    return columns;
  }

  private static Optional<RatingColumn> column(String label) {
    return List.of(
            RatingColumn.USER, RatingColumn.ITEM, RatingColumn.RATING, RatingColumn.TIMESTAMP)
        .stream()
        .filter(column -> column.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private IdKind kind() {
    return Arrays.stream(IdKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(ids))
        .findFirst()
        .orElseThrow(() -> new Setting("--ids", ids).wrong("numbers, names or auto"));
  }

  private static Set<Double> numbers(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(number -> number("--missing", text, number))
        .collect(Collectors.toSet());
  }

  private static RatingScale scale(String text) {
    Matcher parts = SCALE.matcher(text.strip());
    if (!parts.matches()) {
      throw new Setting("--scale", text).wrong("MIN..MAX or MIN..MAX/STEP");
    }
    double min = number("--scale", text, parts.group(1));
    double max = number("--scale", text, parts.group(2));
    double step =
        parts.group(3) == null ? usualStep(max - min) : number("--scale", text, parts.group(3));
    try {
      RatingScale scale = new RatingScale(min, max, step);
      if (!scale.contains(max)) {
        throw new UsageException("--scale must reach its end in whole steps, got " + text);
      }
      return scale;
    } catch (RecommenderException e) {
      throw new UsageException("--scale: " + e.getMessage());
    }
  }

  private static double usualStep(double range) {
    return range == Math.rint(range) ? 1 : HALF;
  }

  private static double number(String option, String all, String number) {
    try {
      return Double.parseDouble(number.strip());
    } catch (NumberFormatException e) {
      throw new Setting(option, all).wrong("made of numbers");
    }
  }
}
