package dev.matinee.web.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What Trakt lets a person download: a list of entries with {@code type} and {@code movie}, and
 * with {@code rating} of ten and {@code rated_at}, {@code watched_at}, or {@code listed_at} of a
 * watchlist. Entries are counted from 1.
 */
final class TraktJson {
  private TraktJson() {}

  /** Whether a document is one of Trakt. */
  static boolean fits(JsonNode document) {
    JsonNode first = document.path(0);
    return first.has("rated_at") || first.has("watched_at") || first.has("listed_at");
  }

  static SourceFile read(JsonNode document, Instant now) {
    SourceFile file = new SourceFile("Trakt");
    int number = 0;
    for (JsonNode entry : document) {
      int line = ++number;
      file.add(line, shown(entry), () -> new SourceRow(line, movie(entry), mark(entry, now)));
    }
    return file;
  }

  private static String shown(JsonNode entry) {
    return entry.path(entry.path("type").asText()).path("title").asText();
  }

  private static SourceMovie movie(JsonNode entry) {
    if (!entry.has("movie")) {
      throw new SkippedRowException("import.skipped.series");
    }
    JsonNode movie = entry.get("movie");
    String title = movie.path("title").asText();
    if (title.isBlank()) {
      throw new SkippedRowException("import.skipped.missing", "title");
    }
    return SourceMovie.titled(title, FieldText.year(movie.path("year").asText()))
        .withImdbId(ImdbCsv.imdbId(movie.at("/ids/imdb").asText()));
  }

  private static FileMark mark(JsonNode entry, Instant now) {
    if (entry.has("rating")) {
      int halfStars = FieldText.halfStarsOfTen(entry.get("rating").asText());
      return FileMark.rated(halfStars, date(entry, "rated_at"), now);
    }
    return entry.has("listed_at")
        ? FileMark.saved(date(entry, "listed_at"), now)
        : FileMark.watched(date(entry, "watched_at"));
  }

  private static Optional<Instant> date(JsonNode entry, String name) {
    return FieldText.date(entry.path(name).asText());
  }
}
