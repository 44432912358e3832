package dev.matinee.evaluation.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.GivenLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A CSV file whose header names the columns user, item, and rank or score, in any order and with
 * others beside them. Lower ranks and higher scores come first; where both are there, the score
 * counts first.
 */
final class ListCsv {
  private static final Set<String> USER = Set.of("user", "userid");
  private static final Set<String> ITEM = Set.of("item", "itemid", "movie", "movieid");
  private static final Set<String> RANK = Set.of("rank");
  private static final Set<String> SCORE = Set.of("score");

  private final ListRows rows;
  private final int user;
  private final int item;
  private final int rank;
  private final int score;

  private ListCsv(ListRows rows, CsvRecord header) {
    this.rows = rows;
    user = column(header, USER);
    item = column(header, ITEM);
    rank = column(header, RANK);
    score = column(header, SCORE);
    if (user < 0 || item < 0 || (rank < 0 && score < 0)) {
      throw rows.bad(
          header.getStartingLineNumber(),
          "the header must name user, item, and rank or score, got "
              + String.join(",", header.getFields()));
    }
  }

  static GivenLists read(String file, String name, String text) {
    ListRows rows = new ListRows(file);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
      List<CsvRecord> all = records.stream().toList();
      ListCsv csv = new ListCsv(rows, all.get(0));
      all.stream().skip(1).forEach(csv::add);
    } catch (CsvParseException e) {
      throw new EvaluationException(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return rows.named(name);
  }

  private void add(CsvRecord row) {
    long line = row.getStartingLineNumber();
    rows.add(
        new ListRow(
            line,
            rows.id(line, "user", row.getField(user)),
            rows.id(line, "item", row.getField(item)),
            score < 0 ? 0 : rows.number(line, "score", row.getField(score)),
            rank < 0 ? 0 : rows.number(line, "rank", row.getField(rank))));
  }

  private static int column(CsvRecord header, Set<String> names) {
    for (int index = 0; index < header.getFieldCount(); index++) {
      String name = header.getField(index).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      if (names.contains(name)) {
        return index;
      }
    }
    return -1;
  }
}
