package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.model.LiveModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie as the API writes it.
 *
 * @param year left out where it is not known
 * @param raterCount how many people of the data set rated it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovieJson(
    long movieId, String title, @Nullable Integer year, List<String> genres, int raterCount) {
  static MovieJson of(Item movie, LiveModel model) {
    return new MovieJson(
        movie.id(),
        movie.title(),
        ListDocument.orNull(movie.year()),
        movie.genres(),
        model.matrix().raterCount(movie.id()));
  }
}
