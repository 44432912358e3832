package dev.matinee.web.imports.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads our own export as JSON; entries are counted through the lists from 1. */
final class MatineeJson {
  static final String FORMAT = "matinee-history";
  private static final int MAX_DEPTH = 10;
  private static final int MAX_NUMBER_LENGTH = 30;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxNumberLength(MAX_NUMBER_LENGTH)
                      .maxStringLength(CsvTable.MAX_FIELD_LENGTH)
                      .build())
              .build());

  private final SourceFile file = new SourceFile("Matinee");
  private int entries;

  private MatineeJson() {}

  static SourceFile read(String text, Instant now) {
    JsonNode document = parse(text);
    if (!document.path("format").asText().equals(FORMAT)) {
      throw refused();
    }
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

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw refused();
    }
  }

  private static ImportRefusedException refused() {
    return new ImportRefusedException(Message.of("import.refused.json"));
  }

  private void addAll(JsonNode list, Function<JsonNode, FileMark> mark) {
    for (JsonNode entry : list) {
      int number = ++entries;
      if (number > CsvTable.MAX_ROWS) {
        throw new ImportRefusedException(Message.of("import.refused.entries", CsvTable.MAX_ROWS));
      }
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
