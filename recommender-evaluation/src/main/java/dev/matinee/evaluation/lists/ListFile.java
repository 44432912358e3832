package dev.matinee.evaluation.lists;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.GivenLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads lists that were made elsewhere, in UTF-8, from one of two formats:
 *
 * <ul>
 *   <li>a run file of TREC, with lines of {@code qid Q0 docid rank score tag}: by score, ties by
 *       rank, named by the tag;
 *   <li>a CSV file with a header that names user, item, and rank or score: by score where there is
 *       one, ties by rank, named by the file without its ending.
 * </ul>
 *
 * <p>Further ties go to the lower item id. Users and items are whole numbers, known or not.
 */
public final class ListFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ListFile() {}

  /**
   * Reads a file; what its first line is like tells the format.
   *
   * @throws EvaluationException if it cannot be read, a row is wrong, or an item is in a list
   *     twice; the message has the name of the file and the line
   */
  public static GivenLists read(Path file) {
    String name = String.valueOf(file.getFileName());
    String text = text(file, name);
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.isEmpty()) {
      throw new EvaluationException(name + " has no lists");
    }
    return first.contains(",")
        ? ListCsv.read(name, name.replaceFirst("(?<=.)\\.[^.]*$", ""), text)
        : TrecRun.read(name, text.lines().toList());
  }

  private static String text(Path file, String name) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw new EvaluationException("cannot read the lists of " + name + ": " + e);
    }
  }
}
