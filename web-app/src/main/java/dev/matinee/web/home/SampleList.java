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
import dev.matinee.web.film.FilmCard;
import dev.matinee.web.film.Pictures;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody would get who liked two well-known films, for those who have told nothing yet.
 *
 * @param liked the titles of the two
 * @param films the head of the list
 */
public record SampleList(String liked, List<RecommendedMovie> films) {
  private static final UserId SOMEBODY = UserId.ofGuest("somebody-who-liked-two-films");
  private static final int FIVE_STARS = 10;
  private static final int FILMS = 12;

  public SampleList {
    films = List.copyOf(films);
  }

  static SampleList of(LiveModel model, Clock clock) {
    List<Item> liked = unlike(model.popular());
    History history = History.empty(SOMEBODY);
    for (Item film : liked) {
      history = history.rate(film.id(), new RatedMovie(FIVE_STARS, clock.instant()));
    }
    ListOwner somebody = ListOwner.of(model, history);
    List<RecommendedMovie> films =
        new ListMaker(clock).make(model, somebody).movies().stream().limit(FILMS).toList();
    return new SampleList(String.join(" and ", liked.stream().map(Item::title).toList()), films);
  }

  /** The films as somebody sees them who has told nothing. */
  List<FilmCard> cards(RatingScale scale, Pictures pictures) {
    return films.stream().map(film -> FilmCard.of(film, MovieMark.NONE, scale, pictures)).toList();
  }

  /** The film that most people know, and the next that shares no genre with it. */
  private static List<Item> unlike(List<Item> popular) {
    Optional<Item> first = popular.stream().findFirst();
    Optional<Item> second =
        first.flatMap(
            film ->
                popular.stream()
                    .filter(other -> Collections.disjoint(film.genres(), other.genres()))
                    .findFirst());
    return Stream.of(first, second).flatMap(Optional::stream).toList();
  }
}
