package dev.matinee.web.imports.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.Optional;

/** Reads a JSON file of any of the kinds that are understood. */
final class JsonFiles {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_NUMBER_LENGTH = 30;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxNumberLength(MAX_NUMBER_LENGTH)
                      .maxStringLength(CsvRow.MAX_LENGTH)
                      .build())
              .build());

  private JsonFiles() {}

  /** Whether a text is JSON rather than a table. */
  static boolean fits(String text) {
    String beginning = text.stripLeading();
    return beginning.startsWith("{") || beginning.startsWith("[");
  }

  static SourceFile read(String text, Instant now) {
    JsonNode document = parse(text);
    if (TraktJson.fits(document)) {
      return TraktJson.read(document, now);
    }
    if (MatineeJson.fits(document)) {
      return MatineeJson.readAll(document, now);
    }
    throw new ImportRefusedException(Message.of("import.refused.json"));
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      int line = Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1);
      throw new ImportRefusedException(Message.of("import.refused.json.broken", line));
    }
  }
}
