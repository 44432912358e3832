package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.search.TitleFinder;
import dev.matinee.lists.search.TitleFinders;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Whose;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The movies of the data that a list is of, by name: by the index of titles that the list names. Of
 * a list that names none, its own movies are known.
 *
 * <p>Safe for use by any number of threads.
 */
public final class NamedMovies {
  private static final Logger LOG = LoggerFactory.getLogger(NamedMovies.class);

  private final RecommendationStore lists;
  private final TitleFinders finders;
  private final SimilarSource similar;
  private final LinkedAccounts accounts;
  private final PopularLists popular;

  /**
   * Reads lists as they are stored.
   *
   * @param finders of the published titles
   * @param similar the published movies like others
   * @param popular known where there is no list
   */
  public NamedMovies(
      RecommendationStore lists,
      TitleFinders finders,
      SimilarSource similar,
      LinkedAccounts accounts,
      PopularLists popular) {
    this.lists = lists;
    this.finders = finders;
    this.similar = similar;
    this.accounts = accounts;
    this.popular = popular;
  }

  /**
   * Movies of one version of the data.
   *
   * @param finder by name
   * @param model the version of the model that made the list
   * @param whose list they are known from
   */
  public record Movies(TitleFinder finder, String model, Whose whose) {}

  /**
   * The movies that a conversation may be about: those of the speaker's own list, else of the list
   * that is read, else of the data that the popular movies are of; empty where there is none.
   *
   * @throws StoreUnavailableException if they cannot be read
   */
  public Optional<Movies> of(Listener listener) {
    return Stream.concat(
            accounts.of(listener.speaker()).stream(),
            listener.place().flatMap(Place::owner).stream())
        .flatMap(owner -> of(owner).stream())
        .findFirst()
        .or(this::ofThePopular);
  }

  /** A movie of them by its id. */
  public Optional<Title> find(long id, Listener listener) {
    return of(listener).flatMap(movies -> movies.finder().index().find(id));
  }

  private Optional<Movies> of(UserId owner) {
    return lists
        .find(owner)
        .flatMap(
            list ->
                finder(list)
                    .map(finder -> new Movies(finder, list.modelVersion(), Whose.of(owner))));
  }

  private Optional<Movies> ofThePopular() {
    return popular
        .published()
        .flatMap(
            movies ->
                finder(movies.titles())
                    .map(finder -> new Movies(finder, movies.model(), Whose.POPULAR)));
  }

  private Optional<TitleFinder> finder(RecommendationList list) {
    Optional<String> version = list.packed().map(PackedMovies::titles);
    return version.isPresent()
        ? finder(version.get())
        : Optional.of(TitleFinder.of(ofThoseIn(list)));
  }

  private Optional<TitleFinder> finder(String titles) {
    try {
      return finders.find(titles);
    } catch (TitlesUnavailableException e) {
      throw new StoreUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private static TitleIndex ofThoseIn(RecommendationList list) {
    return TitleIndex.of(list.movies().stream().map(NamedMovies::title).toList());
  }

  private static Title title(RecommendedMovie movie) {
    return new Title(movie.id(), movie.title(), movie.year(), movie.genres());
  }

  /** The movies like others, as the model of a list sees them; empty where none can be had now. */
  public Optional<SimilarMovies> like(Movies movies) {
    try {
      return similar.find(movies.model());
    } catch (RuntimeException e) {
      LOG.warn("the movies like others are not there: {}", e.toString());
      return Optional.empty();
    }
  }
}
