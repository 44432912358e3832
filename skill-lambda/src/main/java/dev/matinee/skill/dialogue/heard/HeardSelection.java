package dev.matinee.skill.dialogue.heard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What was heard of which movies are wanted.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param genre of the movies
 * @param also another genre of the same movies
 * @param without a genre that is not wanted
 * @param decade by its first year
 * @param year that is named
 * @param side of that year: {@code after}, {@code since} or {@code before}; in that year where
 *     nothing was said
 */
public record HeardSelection(
    HeardChoice genre,
    HeardChoice also,
    HeardChoice without,
    HeardChoice decade,
    HeardNumber year,
    HeardChoice side) {
  /** Nothing was said. */
  public static final HeardSelection NOTHING =
      new HeardSelection(
          HeardChoice.NOTHING,
          HeardChoice.NOTHING,
          HeardChoice.NOTHING,
          HeardChoice.NOTHING,
          HeardNumber.NOTHING,
          HeardChoice.NOTHING);

  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;

  /** Whether something was said that is none of what is known. */
  public boolean isUnknown() {
    return Stream.of(genre, also, without, decade, side).anyMatch(HeardChoice::isUnknown)
        || (!year.isMissing() && knownYear().isEmpty());
  }

  /** What is wanted, as far as it is known. */
  public Selection selection() {
    return new Selection(
        Stream.of(genre, also).map(HeardChoice::known).flatMap(Optional::stream).toList(),
        without.known().map(List::of).orElse(List.of()),
        years());
  }

  private Years years() {
    OptionalInt named = knownYear();
    if (named.isPresent()) {
      return years(named.getAsInt());
    }
    return decade.known().map(first -> Years.ofDecade(Integer.parseInt(first))).orElse(Years.ANY);
  }

  private Years years(int named) {
    return switch (side.known().orElse("in")) {
      case "after" -> Years.after(named);
      case "since" -> Years.after(named - 1);
      case "before" -> Years.before(named);
      default -> Years.of(named);
    };
  }

  private OptionalInt knownYear() {
    return year.positive().stream()
        .filter(named -> named >= FIRST_YEAR && named <= LAST_YEAR)
        .mapToInt(named -> (int) named)
        .findFirst();
  }
}
