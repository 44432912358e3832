package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which a file of ratings is written, told apart by its first line. */
enum RatingFormat {
  /** Rows of {@code user,rating,date} below headings of movies. */
  NETFLIX(",", '"'),
  /** MovieLens 1M and 10M; the first has whole stars only. */
  DOUBLE_COLON("::", RatingFormat.NO_QUOTE),
  /** MovieLens 100K, and RecBole's files with a header. */
  TAB("\t", RatingFormat.NO_QUOTE),
  /** MovieLens since 2014, and anything else. */
  COMMA(",", '"'),
  /** Spreadsheets of countries with decimal commas, and Book-Crossing. */
  SEMICOLON(";", '"'),
  /** Tables that were written by databases. */
  BAR("|", '"');

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
    return find(firstLine)
        .orElseThrow(
            () ->
                new RecommenderException(
                    ("%s has no ratings: its first line has neither commas, semicolons, tabs, bars"
                            + " nor '::': %s")
                        .formatted(file.name(), shown(firstLine))));
  }

  /** Empty where nothing separates the fields. */
  static Optional<RatingFormat> find(String firstLine) {
    if (NETFLIX_HEADING.matcher(firstLine).matches()) {
      return Optional.of(NETFLIX);
    }
    return Stream.of(DOUBLE_COLON, TAB)
        .filter(format -> firstLine.contains(format.separator))
        .findFirst()
        .or(() -> withMostFields(firstLine));
  }

  /** A separator may stand in the fields of another one. */
  private static Optional<RatingFormat> withMostFields(String line) {
    return Stream.of(BAR, SEMICOLON, COMMA)
        .filter(format -> line.contains(format.separator))
        .max(Comparator.comparingInt(format -> format.fields(line).size()));
  }

  /**
   * The columns that the first line tells of.
   *
   * @throws IllegalArgumentException if it tells of none
   */
  RatingColumns columns(String firstLine, FileHints hints) {
    return RatingColumns.of(fields(firstLine), hints);
  }

  private List<String> fields(String line) {
    String unquoted = line.replace(String.valueOf(quote), "");
    return Arrays.asList(unquoted.split(Pattern.quote(separator), -1));
  }

  /** The scale that the ratings must be on, where the format says it. */
  Optional<RatingScale> scale(Optional<RatingColumns> columns) {
    return columns.filter(RatingColumns::hasHeader).isPresent()
        ? columns.filter(RatingColumns::namesMovies).map(any -> RatingScale.HALF_STARS)
        : withoutHeader();
  }

  private Optional<RatingScale> withoutHeader() {
    return switch (this) {
      case NETFLIX, TAB -> Optional.of(RatingScale.STARS);
      case DOUBLE_COLON -> Optional.of(RatingScale.HALF_STARS);
      case COMMA, SEMICOLON, BAR -> Optional.empty();
    };
  }

  /** Rows as {@code row} understands them; each is valid until the next one. */
  CsvReader<RatingRow> rows(InputStream in, RatingRow row) {
    // Only digits and signs matter in numbers, and names are decoded one by one.
    return csv().build(row, in, StandardCharsets.ISO_8859_1);
  }

  /** The first rows, as far as they can be told apart. */
  List<List<String>> rows(String head) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = records(head)) {
      reader.forEach(row -> rows.add(row.getFields()));
    } catch (CsvParseException e) {
      // Reading the file says what is wrong with it.
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The rows of a text. */
  CsvReader<CsvRecord> records(String text) {
    return csv()
        .ofCsvRecord(quote == NO_QUOTE ? text : BackslashQuotes.doubled(text, separator.charAt(0)));
  }

  private CsvReader.CsvReaderBuilder csv() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static String shown(String line) {
    return RatingRow.shown(line.toCharArray(), 0, line.length());
  }
}
