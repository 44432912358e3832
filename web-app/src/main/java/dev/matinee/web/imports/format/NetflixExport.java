package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the files of the export of a whole Netflix account have in common: all profiles of it. */
final class NetflixExport {
  static final String SOURCE = "Netflix";
  static final String PROFILE = "profile name";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int TIME_LENGTH = 19;

  private NetflixExport() {}

  /**
   * Holds a file to the rows of one person.
   *
   * @throws ImportRefusedException if it has several profiles
   */
  static void requireOneProfile(List<CsvRow> rows) {
    List<String> profiles =
        rows.stream()
            .map(row -> row.getIfShort(PROFILE))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (profiles.size() > 1) {
      throw new ImportRefusedException(
          Message.of("import.refused.profiles", SourceFile.shortened(String.join(", ", profiles))));
    }
  }

  /** A film, or an episode or a whole series. */
  static SourceMovie movie(CsvRow row, String column) {
    return SourceMovie.titled(row.require(column), OptionalInt.empty()).perhapsEpisode();
  }

  /** {@code 2023-01-15 20:11:03} in UTC, perhaps with more behind it; empty where there is none. */
  static Optional<Instant> time(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String seconds = text.substring(0, Math.min(text.length(), TIME_LENGTH));
      return Optional.of(LocalDateTime.parse(seconds, TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return FieldText.date(text);
    }
  }
}
