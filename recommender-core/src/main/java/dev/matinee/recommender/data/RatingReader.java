package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the ratings of one or several files of one format. */
final class RatingReader {
  private final BadRows badRows;
  private final ReadMeter meter;
  private final Ratings.Builder ratings = Ratings.builder();
  private Optional<RatingScale> scale = Optional.empty();
  private boolean wholeStars = true;

  RatingReader(BadRows badRows, ReadMeter meter) {
    this.badRows = badRows;
    this.meter = meter;
  }

  /** Whether a file of ratings has a header that speaks of movies. */
  static boolean namesMovies(DataFile file) {
    String firstLine = file.firstLine();
    return RatingFormat.of(file, firstLine)
        .columns(firstLine)
        .map(RatingColumns::namesMovies)
        .orElse(false);
  }

  void read(DataFile file) {
    String firstLine = file.firstLine();
    RatingFormat format = RatingFormat.of(file, firstLine);
    Optional<RatingColumns> columns = format.columns(firstLine);
    scale = format.scale(columns);
    RatingRow row = row(file, format, columns);
    try (InputStream in = file.open(meter);
        CsvReader<RatingRow> rows = format.rows(in, row)) {
      rows.forEach(next -> add(file, next));
    } catch (CsvParseException e) {
      throw unparseable(file, row, e);
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
    if (format == RatingFormat.DOUBLE_COLON && wholeStars) {
      scale = Optional.of(RatingScale.STARS);
    }
  }

  /** All ratings read so far, once they are known to be good. */
  Ratings ratings(String name) {
    badRows.throwIfAny();
    if (ratings.size() == 0) {
      throw new RecommenderException(
          "%s has no ratings (%d bad rows were skipped)".formatted(name, badRows.skipped()));
    }
    try {
      return scale.isPresent() ? ratings.build(scale.get()) : ratings.build();
    } catch (RecommenderException e) {
      throw new RecommenderException(name + ": " + e.getMessage(), e);
    }
  }

  private RatingRow row(DataFile file, RatingFormat format, Optional<RatingColumns> columns) {
    if (format == RatingFormat.NETFLIX) {
      return new NetflixRatingRow();
    }
    return new DelimitedRatingRow(
        columns.orElseThrow(
            () ->
                badRows.fatal(
                    file,
                    1,
                    "neither user, item, rating[, timestamp] nor a header that names each of"
                        + " these once")));
  }

  private void add(DataFile file, RatingRow row) {
    if (!row.problem().isEmpty()) {
      badRows.add(file, row.line(), row.problem());
    } else if (!row.isHeading()) {
      addRating(file, row);
    }
  }

  private void addRating(DataFile file, RatingRow row) {
    double rating = row.rating();
    if (scale.isPresent() && !scale.get().contains(rating)) {
      badRows.add(file, row.line(), "rating must be %s, got %s".formatted(scale.get(), rating));
      return;
    }
    wholeStars &= RatingScale.STARS.contains(rating);
    ratings.add(row.user(), row.item(), rating, row.timestamp());
  }

  private RecommenderException unparseable(DataFile file, RatingRow row, CsvParseException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return file.unreadable(io);
      }
    }
    return badRows.fatal(
        file, row.line(), "bad quoting, or a field without end: " + e.getMessage());
  }
}
