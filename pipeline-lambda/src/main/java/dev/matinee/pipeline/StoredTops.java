package dev.matinee.pipeline;

import dev.matinee.notifications.news.TopMovies;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The lists that a job or a node stored, which text messages name the first movies of. One that is
 * older than its owner's history cannot be told.
 *
 * @param lists with titles
 */
record StoredTops(RecommendationStore lists) implements TopMovies {
  @Override
  public Optional<List<Movie>> of(UserId person, int count) {
    return lists
        .findWithHistoryVersion(person)
        .filter(ListWithHistoryVersion::isCurrent)
        .map(
            found ->
                found.list().movies().stream()
                    .limit(count)
                    .map(movie -> new Movie(movie.id(), movie.title()))
                    .toList());
  }
}
