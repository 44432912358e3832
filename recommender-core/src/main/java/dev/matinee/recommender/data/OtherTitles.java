package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of items that MovieLens writes in brackets behind their titles: "Amelie (Fabuleux
 * destin d'Amélie Poulain, Le) (2001)" has the other title "Le Fabuleux destin d'Amélie Poulain".
 * Titles that are shown and spoken leave them out; who looks for an item may know it by one of
 * them.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class OtherTitles {
  /** The file of a data set that they are read from. */
  public static final String FILE = "movies.csv";

  private static final OtherTitles NONE = new OtherTitles(Map.of());
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?:a\\.?k\\.?a\\.?|or)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\d{4}(?:\\s*[-–]\\s*(?:\\d{4})?)?");

  private final Map<Long, List<String>> titles;

  private OtherTitles(Map<Long, List<String>> titles) {
    this.titles = Map.copyOf(titles);
  }

  /** {@return no other titles of any item, as where the data are a snapshot} */
  public static OtherTitles none() {
    return NONE;
  }

  /**
   * {@return the other titles in {@code movies.csv} of a data set; none where there is no such
   * file}
   *
   * @param directory of the data set
   * @throws UncheckedIOException if the file cannot be read
   */
  public static OtherTitles in(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<Long, List<String>> titles = new HashMap<>();
    try (CsvReader<CsvRecord> rows = csv(file)) {
      rows.forEach(row -> add(row, titles));
    } catch (CsvParseException e) {
      throw new UncheckedIOException(new IOException("bad quoting in " + file, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OtherTitles(titles);
  }

  /**
   * {@return the other titles of an item, in the order of the data set; mostly none}
   *
   * @param itemId any number
   */
  public List<String> of(long itemId) {
    return titles.getOrDefault(itemId, List.of());
  }

  /** The names in brackets at the end of a text, of which the last may be the year. */
  static List<String> inBrackets(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int open = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '(' && depth++ == 0) {
        open = at + 1;
      } else if (text.charAt(at) == ')' && depth > 0 && --depth == 0) {
        found.add(text.substring(open, at).strip());
      }
    }
    found.removeIf(name -> name.isEmpty() || YEAR.matcher(name).matches());
    return found.stream().map(OtherTitles::asItIsSaid).toList();
  }

  private static String asItIsSaid(String name) {
    return MovieTitle.parse(INTRODUCTION.matcher(name).lookingAt() ? bare(name) : name).name();
  }

  private static String bare(String name) {
    return INTRODUCTION.matcher(name).replaceFirst("");
  }

  private static void add(CsvRecord row, Map<Long, List<String>> titles) {
    if (row.getFieldCount() < 2 || !row.getField(0).matches("\\d{1,18}")) {
      return;
    }
    List<String> names = inBrackets(row.getField(1));
    if (!names.isEmpty()) {
      titles.put(Long.parseLong(row.getField(0)), names);
    }
  }

  private static CsvReader<CsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(DecodedText.of(Files.readAllBytes(file)));
  }
}
