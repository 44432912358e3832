package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie that the same people like, as the API writes it.
 *
 * @param year left out where it is not known
 * @param similarity how much, at most 1
 * @param coRaters how many people like both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimilarMovieJson(
    long movieId,
    String title,
    @Nullable Integer year,
    List<String> genres,
    double similarity,
    int coRaters) {
  static SimilarMovieJson of(SimilarItem similar, Item movie) {
    return new SimilarMovieJson(
        movie.id(),
        movie.title(),
        ListDocument.orNull(movie.year()),
        movie.genres(),
        similar.similarity(),
        similar.coRaters());
  }
}
