package dev.matinee.web.imports.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that a person told of movies, to take along. Both forms are files that an import
 * reads; JSON brings the preferred genres as well.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param history that is exported
 * @param catalogue for titles and years; a movie that it does not have is titled by its number
 */
public record HistoryExport(History history, Catalogue catalogue) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FORMAT_VERSION = 1;

  /** {@return one JSON document} Its times are ISO 8601 in UTC. */
  public String toJson() {
    return toJson(document -> {});
  }

  /**
   * {@return the same with more, which no import reads}
   *
   * @param more is added at the end
   */
  public String toJson(Consumer<ObjectNode> more) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("format", MatineeJson.FORMAT).put("formatVersion", FORMAT_VERSION);
    ArrayNode genres = document.putArray("genres");
    history.genres().forEach(genres::add);
    ArrayNode ratings = document.putArray("ratings");
    history.ratings().forEach((movie, rating) -> put(ratings.addObject(), movie, rating));
    putAll(document.putArray("watched"), history.watched());
    putAll(document.putArray("hidden"), history.hidden());
    ArrayNode saved = document.putArray("saved");
    history.saved().times().forEach((movie, time) -> put(saved.addObject(), movie, time));
    more.accept(document);
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a document in memory cannot be written", e);
    }
  }

  /**
   * {@return the movies as CSV, one row for each thing that is said of one} Cells that a
   * spreadsheet would take for a formula have an apostrophe in front.
   */
  public String toCsv() {
    StringWriter text = new StringWriter();
    try (CsvWriter rows = CsvWriter.builder().build(text)) {
      rows.writeRecord(MatineeCsv.COLUMNS);
      history.ratings().forEach((movie, rating) -> writeRated(rows, movie, rating));
      history.watched().forEach(movie -> write(rows, movie, "watched", "", "", ""));
      history.hidden().forEach(movie -> write(rows, movie, "hidden", "", "", ""));
      history
          .saved()
          .times()
          .forEach((movie, time) -> write(rows, movie, "saved", "", "", time.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return text.toString();
  }

  private void writeRated(CsvWriter rows, long movieId, RatedMovie rating) {
    String stars = Double.toString(rating.stars());
    write(rows, movieId, "rated", stars, rating.ratedAt().toString(), "");
  }

  private void write(
      CsvWriter rows, long movieId, String status, String stars, String ratedAt, String savedAt) {
    Item movie = catalogue.get(movieId);
    String year = movie.year().isPresent() ? Integer.toString(movie.year().getAsInt()) : "";
    rows.writeRecord(
        Stream.of(Long.toString(movieId), movie.title(), year, status, stars, ratedAt, savedAt)
            .map(SafeCell::defused)
            .toList());
  }

  private void putAll(ArrayNode list, Set<Long> movieIds) {
    movieIds.forEach(movie -> put(list.addObject(), movie));
  }

  private void put(ObjectNode entry, long movieId, RatedMovie rating) {
    put(entry, movieId);
    entry.put("rating", rating.stars()).put("ratedAt", rating.ratedAt().toString());
  }

  private void put(ObjectNode entry, long movieId, Instant savedAt) {
    put(entry, movieId);
    entry.put("savedAt", savedAt.toString());
  }

  private void put(ObjectNode entry, long movieId) {
    Item movie = catalogue.get(movieId);
    entry.put("movieId", movieId).put("title", movie.title());
    movie.year().ifPresent(year -> entry.put("year", year));
  }
}
