package dev.matinee.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table in Markdown, or as JSON. For use by one thread. */
record LoadReport(List<Row> rows) {
  private static final String HEAD =
      """
      | scenario | requests/s | p50 ms | p99 ms | longest ms | answers | errors | turned away | load |
      |---|--:|--:|--:|--:|---|--:|--:|--:|
      """;

  /**
   * A row, and how much the machine had to do at its end, in processes that want a processor.
   *
   * @param figures what was measured
   * @param load the average of the last minute
   */
  record Row(Figures figures, double load) {
    static Row now(Figures figures) {
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      return new Row(figures, load);
    }

    private String text() {
      Sent sent = figures.sent();
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %.1f | %.1f | %.0f | %s | %d | %d | %.1f |%n",
          figures.name(),
          sent.perSecond(),
          sent.p50Millis(),
          sent.p99Millis(),
          sent.longestMillis(),
          answers(),
          sent.broken(),
          figures.turnedAway(),
          load);
    }

    private String answers() {
      return figures.statuses().entrySet().stream()
          .map(status -> String.format(Locale.ROOT, "%,d × %d", status.getValue(), status.getKey()))
          .collect(Collectors.joining(", "));
    }
  }

  List<String> failures() {
    return rows.stream().flatMap(row -> row.figures().failures().stream()).toList();
  }

  String table() {
    return HEAD + rows.stream().map(Row::text).collect(Collectors.joining());
  }

  String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode document = mapper.createObjectNode();
    document.put("processors", Runtime.getRuntime().availableProcessors());
    rows.forEach(row -> write(document.withArray("rows").addObject(), row));
    failures().forEach(document.withArray("failures")::add);
    try {
      return mapper.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(ObjectNode json, Row row) {
    Sent sent = row.figures().sent();
    json.put("scenario", row.figures().name())
        .put("perSecond", sent.perSecond())
        .put("p50Millis", sent.p50Millis())
        .put("p99Millis", sent.p99Millis())
        .put("longestMillis", sent.longestMillis())
        .put("errors", sent.broken())
        .put("turnedAway", row.figures().turnedAway())
        .put("load", row.load());
    ObjectNode statuses = json.putObject("statuses");
    row.figures().statuses().forEach((status, count) -> statuses.put("" + status, count));
  }
}
