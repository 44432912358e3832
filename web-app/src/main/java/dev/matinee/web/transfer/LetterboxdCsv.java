package dev.matinee.web.transfer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code ratings.csv}, {@code watched.csv} and {@code diary.csv} of a Letterboxd export. A row
 * without stars is a film that was watched; the diary's day of watching counts where it is given.
 */
final class LetterboxdCsv implements CsvFormat {
  @Override
  public String source() {
    return "Letterboxd";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("date", "name", "year", "letterboxd uri"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows) {
    return LetterboxdCsv::read;
  }

  private static SourceRow read(CsvRow row) {
    SourceFilm film = SourceFilm.titled(row.require("name"), FieldText.year(row.get("year")));
    String watched = row.get("watched date");
    var date = FieldText.date(watched.isEmpty() ? row.get("date") : watched);
    String rating = row.get("rating");
    FilmMark mark =
        rating.isEmpty()
            ? FilmMark.watched(date)
            : FilmMark.rated(FieldText.halfStars(rating), date);
    return new SourceRow(row.line(), film, mark);
  }
}
