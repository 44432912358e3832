package dev.matinee.recommender.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a file of ratings in the plainest way, to be compared with: the whole text is cut into
 * lines and fields. It is for files that are known to be good, and understands no quoting.
 */
final class PlainRatings {
  /** A rating as a file says it. */
  record Row(long user, long item, double rating, long time) {
    @Override
    public String toString() {
      return "%d %d %s %d".formatted(user, item, rating, time);
    }
  }

  private static final List<String> NAMES = List.of("user", "item", "rating", "time");

  private final TreeMap<Long, TreeMap<Long, Row>> rows = new TreeMap<>();

  private PlainRatings() {}

  /** All ratings in the order of user and item, the latest of each pair. */
  static List<Row> of(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String marked = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    List<String> lines =
        Arrays.stream(marked.split("\r\n|\r|\n", -1)).filter(line -> !line.isEmpty()).toList();
    PlainRatings ratings = new PlainRatings();
    if (lines.get(0).strip().matches("\\d+:")) {
      ratings.readNetflix(lines);
    } else {
      ratings.readDelimited(lines);
    }
    return ratings.rows.values().stream().flatMap(items -> items.values().stream()).toList();
  }

  private void readNetflix(List<String> lines) {
    long movie = 0;
    for (String line : lines) {
      if (line.endsWith(":")) {
        movie = Long.parseLong(line.substring(0, line.length() - 1));
      } else {
        String[] fields = line.split(",", -1);
        long day = LocalDate.parse(fields[2]).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        add(new Row(Long.parseLong(fields[0]), movie, Double.parseDouble(fields[1]), day));
      }
    }
  }

  private void readDelimited(List<String> lines) {
    String separator =
        List.of("::", "\t").stream().filter(lines.get(0)::contains).findFirst().orElse(",");
    List<String> first = fields(lines.get(0), separator);
    boolean hasHeader = !first.get(0).strip().matches("[-+]?\\d.*");
    List<String> columns = hasHeader ? first.stream().map(PlainRatings::name).toList() : NAMES;
    for (String line : lines.subList(hasHeader ? 1 : 0, lines.size())) {
      List<String> fields = fields(line, separator);
      if (fields.size() != first.size()) {
        throw new AssertionError("as many fields as the first line has: " + line);
      }
      String time = columns.indexOf("time") < fields.size() ? field(fields, columns, "time") : "0";
      add(
          new Row(
              Long.parseLong(field(fields, columns, "user")),
              Long.parseLong(field(fields, columns, "item")),
              Double.parseDouble(field(fields, columns, "rating")),
              Long.parseLong(time)));
    }
  }

  private static List<String> fields(String line, String separator) {
    return new ArrayList<>(Arrays.asList(line.split(Pattern.quote(separator), -1)));
  }

  private static String field(List<String> fields, List<String> columns, String name) {
    int index = columns.indexOf(name);
    return index < 0 ? "0" : fields.get(index);
  }

  private static String name(String column) {
    String letters = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (letters) {
      case "userid", "uid" -> "user";
      case "itemid", "iid", "movie", "movieid" -> "item";
      case "score", "stars" -> "rating";
      case "timestamp", "unixtime" -> "time";
      default -> letters;
    };
  }

  private void add(Row row) {
    rows.computeIfAbsent(row.user, any -> new TreeMap<>())
        .merge(row.item, row, (before, next) -> next.time >= before.time ? next : before);
  }
}
