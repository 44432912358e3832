package dev.matinee.web.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads our own export as JSON; entries are counted through the lists from 1. */
final class MatineeJson {
  static final String FORMAT = "matinee-history";
  private final SourceFile file = new SourceFile("Matinee");
  private int entries;

  private MatineeJson() {}

  static boolean fits(JsonNode document) {
    return document.path("format").asText().equals(FORMAT);
  }

  static SourceFile readAll(JsonNode document, Instant now) {
    return new MatineeJson().read(document, now);
  }

  private SourceFile read(JsonNode document, Instant now) {
    addAll(document.path("ratings"), entry -> rated(entry, now));
    addAll(document.path("watched"), entry -> FileMark.watched(Optional.empty()));
    addAll(document.path("hidden"), entry -> FileMark.hidden());
    addAll(document.path("saved"), entry -> saved(entry, now));
    document.path("genres").forEach(genre -> file.addGenre(genre.asText()));
    return file;
  }

  private void addAll(JsonNode list, Function<JsonNode, FileMark> mark) {
    for (JsonNode entry : list) {
      int number = ++entries;
      file.add(
          number,
          entry.path("title").asText(),
          () -> new SourceRow(number, movie(entry), mark.apply(entry)));
    }
  }

  private static SourceMovie movie(JsonNode entry) {
    OptionalLong id = FieldText.id(entry.path("movieId").asText());
    String title = entry.path("title").asText();
    if (title.isBlank() || id.isEmpty()) {
      throw new SkippedRowException("import.skipped.title");
    }
    OptionalInt year = FieldText.year(entry.path("year").asText());
    return SourceMovie.titled(title, year).withMovieId(id);
  }

  private static FileMark rated(JsonNode entry, Instant now) {
    Optional<Instant> time = FieldText.date(entry.path("ratedAt").asText());
    return FileMark.rated(FieldText.halfStars(entry.path("rating").asText()), time, now);
  }

  private static FileMark saved(JsonNode entry, Instant now) {
    return FileMark.saved(FieldText.date(entry.path("savedAt").asText()), now);
  }
}
