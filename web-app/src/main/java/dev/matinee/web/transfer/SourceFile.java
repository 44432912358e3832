package dev.matinee.web.transfer;

import dev.matinee.web.transfer.ImportPreview.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What a file says, row by row, before anybody knows which films of the catalogue it means. */
final class SourceFile {
  private static final int SHOWN_LENGTH = 120;

  private final String source;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> genres = new TreeSet<>();

  SourceFile(String source) {
    this.source = source;
  }

  /** Adds what a row says, or the reason why it says nothing. */
  void add(int line, String text, Supplier<SourceRow> reading) {
    try {
      rows.add(reading.get());
    } catch (SkippedRowException e) {
      skipped.add(new Skipped(line, shortened(text), String.valueOf(e.getMessage())));
    }
  }

  void addGenre(String genre) {
    genres.add(genre);
  }

  String source() {
    return source;
  }

  List<SourceRow> rows() {
    return rows;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  Set<String> genres() {
    return genres;
  }

  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + "…";
  }
}
