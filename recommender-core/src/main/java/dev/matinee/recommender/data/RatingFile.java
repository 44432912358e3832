package dev.matinee.recommender.data;

import java.util.List;
import java.util.Optional;

/**
 * A file of ratings of which the first lines were looked at.
 *
 * @param columns that it has; empty where the format alone says it, and where it has none
 * @param problem why it has no columns; empty where it has
 * @param head its first rows, without a header
 */
record RatingFile(
    DataFile file,
    RatingFormat format,
    Optional<RatingColumns> columns,
    String problem,
    List<List<String>> head) {
  static RatingFile of(DataFile file, FileHints hints) {
    String head = file.head();
    String firstLine = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    RatingFormat format = RatingFormat.of(file, firstLine);
    if (format == RatingFormat.NETFLIX) {
      return new RatingFile(file, format, Optional.empty(), "", List.of());
    }
    try {
      RatingColumns columns = format.columns(firstLine, hints);
      List<List<String>> rows = format.rows(head);
      List<List<String>> ratings =
          rows.subList(Math.min(columns.hasHeader() ? 1 : 0, rows.size()), rows.size());
      return new RatingFile(file, format, Optional.of(columns), "", ratings);
    } catch (IllegalArgumentException e) {
      String problem = String.valueOf(e.getMessage());
      return new RatingFile(file, format, Optional.empty(), problem, List.of());
    }
  }

  /** Whether it has a header that speaks of movies. */
  boolean namesMovies() {
    return columns.filter(RatingColumns::namesMovies).isPresent();
  }

  /** How its header calls the items, normalised; empty without a header. */
  String itemColumn() {
    return columns
        .filter(RatingColumns::hasHeader)
        .map(each -> each.header().get(each.item()))
        .orElse("");
  }

  /** How its ids become numbers. */
  Ids ids(IdKind kind) {
    return columns.map(each -> Ids.of(each, head, kind)).orElseGet(Ids::numbers);
  }

  /** What reads its rows; refuses them all where it has no columns. */
  RatingRow row(Ids ids, BadRows badRows) {
    return format == RatingFormat.NETFLIX
        ? new NetflixRatingRow(ids)
        : new DelimitedRatingRow(columns.orElseThrow(() -> badRows.fatal(file, 1, problem)), ids);
  }
}
