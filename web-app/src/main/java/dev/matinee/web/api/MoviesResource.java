package dev.matinee.web.api;

import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.search.MovieSearch;
import dev.matinee.web.search.SearchHits;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * {@code GET /api/v1/movies} and below: the movies, the same for all callers.
 *
 * @param searched is told how many movies each search by words found
 */
record MoviesResource(ModelReference models, IntConsumer searched, JsonAnswer answer) {
  private record Movies(int total, List<MovieJson> items) {}

  private record Similar(long movieId, List<SimilarMovieJson> items) {}

  /** Those that fit a query, best first; without one all, those with the most ratings first. */
  void list(Context context) {
    LiveModel model = models.get();
    ListPart part = ListPart.of(context);
    Optional<String> genre = ListPart.genre(context, model);
    Optional<String> query = ListPart.parameter(context, "query").filter(text -> !text.isBlank());
    SearchHits page =
        query.isPresent() && genre.isEmpty()
            ? MovieSearch.of(model).find(query.get(), part.offset(), part.count())
            : filtered(candidates(model, query), genre, part);
    if (query.isPresent()) {
      searched.accept(page.total());
    }
    List<MovieJson> items =
        page.movies().stream().map(movie -> MovieJson.of(movie, model)).toList();
    answer.ok(context, new Movies(page.total(), items));
  }

  private static List<Item> candidates(LiveModel model, Optional<String> query) {
    int all = Math.max(1, model.popular().size());
    return query.map(text -> MovieSearch.of(model).find(text, all)).orElse(model.popular());
  }

  private static SearchHits filtered(List<Item> movies, Optional<String> genre, ListPart part) {
    List<Item> fitting =
        movies.stream().filter(movie -> genre.map(movie.genres()::contains).orElse(true)).toList();
    return new SearchHits(part.of(fitting), fitting.size());
  }

  void show(Context context) {
    LiveModel model = models.get();
    answer.ok(context, MovieJson.of(MovieParameter.of(context, model), model));
  }

  /** Those that the same people like. */
  void similar(Context context) {
    LiveModel model = models.get();
    int count = ListPart.count(context);
    Item movie = MovieParameter.of(context, model);
    List<SimilarMovieJson> items =
        model.recommender().similarItems(movie.id(), count).stream()
            .map(similar -> json(similar, model))
            .toList();
    answer.ok(context, new Similar(movie.id(), items));
  }

  private static SimilarMovieJson json(SimilarItem similar, LiveModel model) {
    return SimilarMovieJson.of(similar, model.catalogue().get(similar.itemId()));
  }
}
