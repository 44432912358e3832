package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a file says, row by row, before anybody knows which movies of the catalogue it means. */
public final class SourceFile {
  private static final int SHOWN_LENGTH = 120;

  private final String source;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<SkippedRow> skipped = new ArrayList<>();
  private final Set<String> genres = new TreeSet<>();

  public SourceFile(String source) {
    this.source = source;
  }

  /** All files as one; the lines of a file are counted on behind those of the one before. */
  static SourceFile joined(List<SourceFile> files) {
    SourceFile all = new SourceFile(files.get(0).source);
    int before = 0;
    for (SourceFile file : files) {
      int lines = before;
      file.rows.forEach(row -> all.rows.add(row.behind(lines)));
      file.skipped.forEach(row -> all.skipped.add(row.behind(lines)));
      all.genres.addAll(file.genres);
      before += file.lastLine();
    }
    return all;
  }

  private int lastLine() {
    return IntStream.concat(
            rows.stream().mapToInt(SourceRow::line), skipped.stream().mapToInt(SkippedRow::line))
        .max()
        .orElse(0);
  }

  /** Adds what a row says, or the reason why it says nothing. */
  void add(int line, String text, Supplier<SourceRow> reading) {
    try {
      rows.add(reading.get());
    } catch (SkippedRowException e) {
      skipped.add(new SkippedRow(line, shortened(text), e.reason()));
    }
  }

  /** Says what the movies are of which the file says nothing else. */
  SourceFile as(ListMeaning meaning, Instant now) {
    rows.replaceAll(row -> row.as(meaning, now));
    return this;
  }

  void addGenre(String genre) {
    genres.add(genre);
  }

  public String source() {
    return source;
  }

  public List<SourceRow> rows() {
    return rows;
  }

  public List<SkippedRow> skipped() {
    return skipped;
  }

  public Set<String> genres() {
    return genres;
  }

  public static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + "…";
  }
}
