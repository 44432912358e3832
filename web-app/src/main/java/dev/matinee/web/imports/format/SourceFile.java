package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

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
