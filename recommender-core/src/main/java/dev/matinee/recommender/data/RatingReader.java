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
  private final FileHints hints;
  private final Ids ids;
  private final Ratings.Builder ratings = Ratings.builder();
  private final EventLog events = new EventLog();
  private Optional<RatingScale> scale = Optional.empty();
  private boolean wholeStars = true;

  RatingReader(BadRows badRows, ReadMeter meter, FileHints hints, Ids ids) {
    this.badRows = badRows;
    this.meter = meter;
    this.hints = hints;
    this.ids = ids;
  }

  void read(RatingFile looked) {
    DataFile file = looked.file();
    scale = hints.scale().or(() -> looked.format().scale(looked.columns()));
    RatingRow row = looked.row(ids, badRows);
    try (InputStream in = file.open(meter);
        CsvReader<RatingRow> rows = looked.format().rows(in, row)) {
      rows.forEach(next -> add(file, next));
    } catch (CsvParseException e) {
      throw unparseable(file, row, e);
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
    boolean mayBeWhole = looked.format() == RatingFormat.DOUBLE_COLON && hints.scale().isEmpty();
    if (mayBeWhole && wholeStars && scale.equals(Optional.of(RatingScale.HALF_STARS))) {
      scale = Optional.of(RatingScale.STARS);
    }
  }

  /** All ratings read so far, once they are known to be good. */
  Ratings ratings(String name) {
    badRows.throwIfAny();
    if (ratings.size() + events.size() == 0) {
      throw new RecommenderException(
          "%s has no ratings (%d bad rows were skipped)".formatted(name, badRows.skipped()));
    }
    try {
      return hints.implicit()
          ? events.ratings()
          : scale.map(ratings::build).orElseGet(ratings::build);
    } catch (RecommenderException e) {
      throw new RecommenderException(name + ": " + e.getMessage(), e);
    }
  }

  private void add(DataFile file, RatingRow row) {
    if (!row.problem().isEmpty()) {
      badRows.add(file, row.line(), row.problem());
    } else if (!row.isHeading() && !isMissing(row)) {
      addRating(file, row);
    }
  }

  private boolean isMissing(RatingRow row) {
    return !hints.missing().isEmpty() && hints.missing().contains(row.rating());
  }

  private void addRating(DataFile file, RatingRow row) {
    double rating = row.rating();
    if (hints.implicit()) {
      addEvent(file, row);
    } else if (scale.isPresent() && !scale.get().contains(rating)) {
      badRows.add(file, row.line(), "rating must be %s, got %s".formatted(scale.get(), rating));
    } else {
      wholeStars &= RatingScale.STARS.contains(rating);
      ratings.add(row.user(), row.item(), rating, row.timestamp());
    }
  }

  private void addEvent(DataFile file, RatingRow row) {
    if (row.rating() < 0) {
      badRows.add(file, row.line(), "count must be 0 or more, got " + row.rating());
    } else if (row.rating() > 0) {
      events.add(row.user(), row.item(), row.rating(), row.timestamp());
    }
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
