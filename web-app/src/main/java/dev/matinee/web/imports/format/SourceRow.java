package dev.matinee.web.imports.format;

import java.time.Instant;

/**
 * A row that was read and understood.
 *
 * @param line in the file from 1; in JSON the number of the entry
 * @param movie that it names
 * @param mark that it gives
 */
public record SourceRow(int line, SourceMovie movie, FileMark mark) {
  /** The same behind some lines of another file. */
  SourceRow behind(int lines) {
    return new SourceRow(lines + line, movie, mark);
  }

  /** The same where the meaning of the file is known. */
  SourceRow as(ListMeaning meaning, Instant now) {
    return new SourceRow(line, movie, mark.as(meaning, now));
  }
}
