package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Holds a file, or all files of an archive, to the rows of one person. An account of Netflix has up
 * to five profiles, and an export of the account has the rows of all of them.
 */
final class ChosenProfile {
  private final String wanted;
  private final NavigableSet<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * @param wanted its name, in capital or small letters; empty where there is one alone
   */
  ChosenProfile(String wanted) {
    this.wanted = wanted.strip();
  }

  /** The rows of a file that are those of the profile. */
  List<CsvRow> rows(CsvFormat format, List<CsvRow> all) {
    String column = format.profileColumn();
    if (column.isEmpty()) {
      return all;
    }
    all.stream()
        .map(row -> row.getIfShort(column))
        .filter(name -> !name.isEmpty())
        .forEach(found::add);
    return wanted.isEmpty() ? all : all.stream().filter(row -> isWanted(row, column)).toList();
  }

  private boolean isWanted(CsvRow row, String column) {
    return row.getIfShort(column).equalsIgnoreCase(wanted);
  }

  /**
   * Is called when all files were read.
   *
   * @throws ProfileNeededException if they have several profiles and none was chosen, or another
   */
  void requireOne() {
    boolean unclear = wanted.isEmpty() ? found.size() > 1 : !found.isEmpty() && !isFound();
    if (unclear) {
      String names = SourceFile.shortened(String.join(", ", found));
      Message sentence =
          wanted.isEmpty()
              ? Message.of("import.refused.profiles", names)
              : Message.of("import.refused.profile", SourceFile.shortened(wanted), names);
      throw new ProfileNeededException(sentence, List.copyOf(found));
    }
  }

  private boolean isFound() {
    return found.contains(wanted);
  }
}
