package dev.matinee.cli;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.RecommenderInfo;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code recommend --json}. {@code year}, {@code match} and {@code predictedRating}
 * are left out where they are not known.
 *
 * @param userId the user of the data set
 * @param model what the list was computed by
 * @param items best first
 */
record RankedFilms(long userId, Model model, List<Film> items) {
  record Model(String version, String algorithm) {}

  record Film(
      long movieId,
      String title,
      @Nullable Integer year,
      List<String> genres,
      double score,
      @Nullable Double predictedRating,
      @Nullable Integer match,
      List<Reason> because) {
    /** The title as people write it: "The Matrix (1999)". */
    String fullTitle() {
      return year == null ? title : title + " (" + year + ")";
    }
  }

  record Reason(long movieId, String title, double rating, double contribution) {}

  static RankedFilms of(
      long userId, RecommenderInfo model, List<Recommendation> list, Catalogue catalogue) {
    return new RankedFilms(
        userId,
        new Model(model.version(), model.algorithm()),
        list.stream().map(entry -> film(entry, catalogue)).toList());
  }

  private static Film film(Recommendation entry, Catalogue catalogue) {
    Item item = catalogue.get(entry.itemId());
    return new Film(
        item.id(),
        item.title(),
        orNull(item.year()),
        item.genres(),
        entry.score(),
        orNull(entry.predictedRating()),
        orNull(entry.matchPercent()),
        entry.because().stream().map(part -> reason(part, catalogue)).toList());
  }

  private static Reason reason(Contribution part, Catalogue catalogue) {
    String title = catalogue.get(part.itemId()).title();
    return new Reason(part.itemId(), title, part.rating(), part.contribution());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? (Integer) value.getAsInt() : null;
  }
}
