package dev.matinee.web.home;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.movie.Pictures;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody would get who liked two well-known movies, for those who have told nothing yet.
 *
 * @param liked the titles of the two
 * @param movies the head of the list
 */
public record SampleList(List<String> liked, List<RecommendedMovie> movies) {
  private static final UserId SOMEBODY = UserId.ofGuest("somebody-who-liked-two-films");
  private static final int FIVE_STARS = 10;
  private static final int MOVIES = 12;

  public SampleList {
    liked = List.copyOf(liked);
    movies = List.copyOf(movies);
  }

  static SampleList of(LiveModel model, Clock clock) {
    List<Item> liked = unlike(model.popular());
    History history = History.empty(SOMEBODY);
    for (Item movie : liked) {
      history = history.rate(movie.id(), new RatedMovie(FIVE_STARS, clock.instant()));
    }
    ListOwner somebody = ListOwner.of(model, history);
    List<RecommendedMovie> movies =
        new ListMaker(clock).make(model, somebody).movies().stream().limit(MOVIES).toList();
    return new SampleList(liked.stream().map(Item::title).toList(), movies);
  }

  /** The movies as somebody sees them who has told nothing. */
  List<MovieCard> cards(RatingScale scale, Pictures pictures) {
    return movies.stream()
        .map(movie -> MovieCard.of(movie, MovieMark.NONE, scale, pictures))
        .toList();
  }

  /** The movie that most people know, and the next that shares no genre with it, if any does. */
  private static List<Item> unlike(List<Item> popular) {
    Optional<Item> first = popular.stream().findFirst();
    Optional<Item> second =
        first.flatMap(
            movie ->
                popular.stream()
                    .skip(1)
                    .filter(other -> Collections.disjoint(movie.genres(), other.genres()))
                    .findFirst());
    return Stream.of(first, second).flatMap(Optional::stream).toList();
  }
}
