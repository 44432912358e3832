package dev.matinee.web.imports.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** What the files of the export of a whole Netflix account have in common: all profiles of it. */
final class NetflixExport {
  static final String SOURCE = "Netflix";
  static final String PROFILE = "profile name";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int TIME_LENGTH = 19;

  private NetflixExport() {}

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
