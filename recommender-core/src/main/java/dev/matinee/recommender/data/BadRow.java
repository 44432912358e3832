package dev.matinee.recommender.data;

/**
 * A row of a data file that cannot be used.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param file the name of the file
 * @param line the number of the line that the row starts on, from 1
 * @param reason what is wrong with it
 */
public record BadRow(String file, long line, String reason) {
  @Override
  public String toString() {
    return file + " line " + line + ": " + reason;
  }
}
