package dev.matinee.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.RecommenderInfo;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code recommend --json}. {@code year}, {@code match} and {@code predictedRating}
 * are left out where they are not known, and names where ids are numbers.
 *
 * @param userId the user of the data set
 * @param userName the name that the number stands for
 * @param model what the list was computed by
 * @param items best first
 */
record RankedMovies(long userId, @Nullable String userName, Model model, List<Movie> items) {
  record Model(String version, String algorithm) {}

  /**
   * An entry.
   *
   * @param movieName the name that the number stands for
   * @param disliked the title of what the user did not like and what counts most against the movie;
   *     for the text alone
   */
  record Movie(
      long movieId,
      @Nullable String movieName,
      String title,
      @Nullable Integer year,
      List<String> genres,
      double score,
      @Nullable Double predictedRating,
      @Nullable Integer match,
      List<Reason> because,
      @JsonIgnore Optional<String> disliked) {
    /** The title as people write it: "The Matrix (1999)". */
    String fullTitle() {
      return year == null ? title : title + " (" + year + ")";
    }
  }

  record Reason(long movieId, String title, double rating, double contribution) {}

  /**
   * The list of a user.
   *
   * @param recommender that made it, and explains it
   * @param profile that it was made for
   */
  static RankedMovies of(
      long userId,
      Recommender recommender,
      UserProfile profile,
      List<Recommendation> list,
      Snapshot data) {
    RecommenderInfo model = recommender.info();
    return new RankedMovies(
        userId,
        data.names().users().name(userId).orElse(null),
        new Model(model.version(), model.algorithm()),
        list.stream()
            .map(entry -> movie(entry, disliked(recommender, profile, entry, data), data))
            .toList());
  }

  private static Optional<String> disliked(
      Recommender recommender, UserProfile profile, Recommendation entry, Snapshot data) {
    return recommender
        .explain(profile, entry.itemId())
        .strongestDislike(profile, data.matrix().scale())
        .map(part -> data.catalogue().get(part.itemId()).title());
  }

  private static Movie movie(Recommendation entry, Optional<String> disliked, Snapshot data) {
    Catalogue catalogue = data.catalogue();
    Item item = catalogue.get(entry.itemId());
    return new Movie(
        item.id(),
        data.names().items().name(item.id()).orElse(null),
        item.title(),
        orNull(item.year()),
        item.genres(),
        entry.score(),
        orNull(entry.predictedRating()),
        orNull(entry.matchPercent()),
        entry.because().stream().map(part -> reason(part, catalogue)).toList(),
        disliked);
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
