package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.RecommenderException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways in which a file of ratings is written, told apart by its first line. */
enum RatingFormat {
  /** Rows of {@code user,rating,date} below headings of movies. */
  NETFLIX(",", '"'),
  /** MovieLens 1M and 10M; the first has whole stars only. */
  DOUBLE_COLON("::", RatingFormat.NO_QUOTE),
  /** MovieLens 100K. */
  TAB("\t", RatingFormat.NO_QUOTE),
  /** MovieLens since 2014, and anything else. */
  COMMA(",", '"');

  /** Beyond what the bytes of a file can become, so that none of them is taken for a quote. */
  private static final char NO_QUOTE = '\uffff';

  private static final Pattern NETFLIX_HEADING = Pattern.compile("\\s*\\d+:\\s*");

  private final String separator;
  private final char quote;

  RatingFormat(String separator, char quote) {
    this.separator = separator;
    this.quote = quote;
  }

  static RatingFormat of(DataFile file, String firstLine) {
    if (firstLine.isEmpty()) {
      throw new RecommenderException(file.name() + " is empty");
    }
    if (NETFLIX_HEADING.matcher(firstLine).matches()) {
      return NETFLIX;
    }
    return Arrays.stream(values())
        .filter(format -> firstLine.contains(format.separator))
        .filter(format -> format != NETFLIX)
        .findFirst()
        .orElseThrow(
            () ->
                new RecommenderException(
                    "%s has no ratings: its first line has neither commas, tabs nor '::': %s"
                        .formatted(file.name(), shown(firstLine))));
  }

  /** The columns that the first line tells of. */
  Optional<RatingColumns> columns(String firstLine) {
    String unquoted = firstLine.replace(String.valueOf(quote), "");
    return RatingColumns.of(Arrays.asList(unquoted.split(Pattern.quote(separator), -1)));
  }

  /** The scale that the ratings must be on, where the format says it. */
  Optional<RatingScale> scale(Optional<RatingColumns> columns) {
    return switch (this) {
      case NETFLIX, TAB -> Optional.of(RatingScale.STARS);
      case DOUBLE_COLON -> Optional.of(RatingScale.HALF_STARS);
      case COMMA -> columns.filter(RatingColumns::namesMovies).map(any -> RatingScale.HALF_STARS);
    };
  }

  /** Rows as {@code row} understands them; each is valid until the next one. */
  CsvReader<RatingRow> rows(InputStream in, RatingRow row) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        // Only digits and signs matter here, which are the same in every understood encoding.
        .build(row, in, StandardCharsets.ISO_8859_1);
  }

  private static String shown(String line) {
    return RatingRow.shown(line.toCharArray(), 0, line.length());
  }
}
