package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;

/**
 * A row of a file that is left out. Immutable; safe for use by any number of threads.
 *
 * @param line in the file, from 1; in a JSON file the number of the entry
 * @param text what it is about, shortened
 * @param why as part of a sentence: "a series"
 */
public record SkippedRow(int line, String text, Message why) {
  /** The same behind some lines of another file. */
  SkippedRow behind(int lines) {
    return new SkippedRow(lines + line, text, why);
  }

  /** {@return why, as programs are told} */
  public String reason() {
    return why.english();
  }
}
