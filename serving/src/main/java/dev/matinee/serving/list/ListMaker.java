package dev.matinee.serving.list;

import dev.matinee.lists.packed.PackedNumbers;
import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Origin;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PlacedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Computes a list to keep: as long as one may be, with titles and reasons. Its numbers are as exact
 * as a store keeps them, so that a list is the same wherever it comes from. Immutable.
 */
public final class ListMaker {
  static final int REASONS = 3;

  private final Clock clock;

  public ListMaker(Clock clock) {
    this.clock = clock;
  }

  /**
   * The list of a person, by a model, to be kept: it also tells where the movies would be that the
   * person saved for later.
   */
  public RecommendationList make(LiveModel model, ListOwner owner) {
    RecommendationList list = make(model, owner, ListWish.USUAL);
    return owner.saved().isEmpty() ? list : list.with(list.movies(), saved(model, owner));
  }

  private static List<PlacedMovie> saved(LiveModel model, ListOwner owner) {
    List<PlacedMovie> saved = new ArrayList<>();
    List<RecommendedMovie> all = movies(model, owner, ListWish.WITH_SAVED);
    int place = 0;
    for (RecommendedMovie movie : all) {
      if (!owner.saved().contains(movie.id())) {
        place++;
      } else if (saved.size() < RecommendationList.MAX_SAVED) {
        saved.add(new PlacedMovie(place, movie));
        place++;
      }
    }
    return saved;
  }

  /** The same as it is wished for. */
  public RecommendationList make(LiveModel model, ListOwner owner, ListWish wish) {
    return new RecommendationList(
        owner.userId(),
        owner.historyVersion(),
        model.version(),
        model.knowsOthersUntil(),
        clock.instant(),
        movies(model, owner, wish));
  }

  private static List<RecommendedMovie> movies(LiveModel model, ListOwner owner, ListWish wish) {
    Query all = Query.top(RecommendationList.MAX_MOVIES).withReasons(REASONS).turned(wish.dials());
    Query query = wish.movies().isOff() ? all : all.where(wish.movies().on(model.catalogue()));
    return model.recommender().recommend(owner.profile().apply(wish), query).stream()
        .map(entry -> movie(model, entry))
        .toList();
  }

  static RecommendedMovie movie(LiveModel model, Recommendation entry) {
    Item item = model.catalogue().get(entry.itemId());
    return new RecommendedMovie(
        item.id(),
        item.title(),
        item.year(),
        item.genres(),
        PackedNumbers.score(entry.score()),
        rounded(entry.predictedRating()),
        entry.matchPercent(),
        origin(entry.origin()),
        entry.because().stream().map(part -> reason(model, part)).toList());
  }

  private static OptionalDouble rounded(OptionalDouble rating) {
    return rating.isPresent()
        ? OptionalDouble.of(PackedNumbers.rating(rating.getAsDouble()))
        : rating;
  }

  private static MovieOrigin origin(Origin origin) {
    return switch (origin) {
      case NEIGHBOURS -> MovieOrigin.NEIGHBOURS;
      case SIMILAR_ITEMS -> MovieOrigin.SIMILAR_ITEMS;
      case LINEAR_MODEL -> MovieOrigin.LINEAR_MODEL;
      case NEW -> MovieOrigin.NEW;
      case POPULARITY -> MovieOrigin.POPULARITY;
    };
  }

  private static Reason reason(LiveModel model, Contribution part) {
    String title = model.catalogue().get(part.itemId()).title();
    return new Reason(
        part.itemId(),
        title,
        PackedNumbers.rating(part.rating()),
        PackedNumbers.contribution(part.contribution()));
  }
}
