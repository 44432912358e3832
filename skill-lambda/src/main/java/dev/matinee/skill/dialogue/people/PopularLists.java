package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.memory.Whose;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The movies that many people know as a list, for those of whom nothing is known. What a speaker
 * who is linked knows already is left out.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PopularLists {
  private static final Logger LOG = LoggerFactory.getLogger(PopularLists.class);

  private final PopularSource popular;
  private final TitleSource titles;
  private final LinkedAccounts accounts;
  private final HistoryStore histories;

  /**
   * Reads what is published.
   *
   * @param popular the movies
   * @param titles of them
   * @param histories of people who do not want to hear again of what they have seen
   */
  public PopularLists(
      PopularSource popular, TitleSource titles, LinkedAccounts accounts, HistoryStore histories) {
    this.popular = popular;
    this.titles = titles;
    this.accounts = accounts;
    this.histories = histories;
  }

  /** What is published; empty where nothing is, or it cannot be had now. */
  public Optional<PopularMovies> published() {
    try {
      return popular.find();
    } catch (RuntimeException e) {
      LOG.warn("the popular movies are not there: {}", e.toString());
      return Optional.empty();
    }
  }

  /**
   * The movies that are wanted, which may be none; empty where nothing is published.
   *
   * @throws StoreException if the history of the speaker cannot be read
   */
  public Optional<ListWithHistoryVersion> of(Selection selection, Speaker speaker) {
    return published()
        .flatMap(movies -> index(movies).map(index -> of(movies, index, selection, speaker)));
  }

  private Optional<TitleIndex> index(PopularMovies movies) {
    try {
      return titles.find(movies.titles());
    } catch (RuntimeException e) {
      LOG.warn("the titles of the popular movies are not there: {}", e.toString());
      return Optional.empty();
    }
  }

  private ListWithHistoryVersion of(
      PopularMovies movies, TitleIndex index, Selection selection, Speaker speaker) {
    List<RecommendedMovie> wanted =
        selection
            .of(unknown(movies, speaker).flatMap(movie -> titled(movie, index).stream()))
            .limit(RecommendationList.MAX_MOVIES)
            .toList();
    return new ListWithHistoryVersion(
        new RecommendationList(Whose.POPULAR_OWNER, 0, movies.model(), Instant.EPOCH, wanted),
        0,
        wanted.stream()
            .filter(movie -> index.isShared(movie.title()))
            .map(RecommendedMovie::id)
            .collect(Collectors.toSet()));
  }

  private Stream<ListedMovie> unknown(PopularMovies movies, Speaker speaker) {
    Optional<UserId> account = accounts.of(speaker);
    Predicate<ListedMovie> known =
        account
            .map(histories::read)
            .<Predicate<ListedMovie>>map(history -> movie -> knows(history, movie))
            .orElse(movie -> false);
    return movies.movies().stream().filter(known.negate());
  }

  private static boolean knows(History history, ListedMovie movie) {
    return history.knows(movie.id());
  }

  private static Optional<RecommendedMovie> titled(ListedMovie movie, TitleIndex index) {
    return index.find(movie.id()).map(title -> titled(movie, title));
  }

  private static RecommendedMovie titled(ListedMovie movie, Title title) {
    return new RecommendedMovie(
        movie.id(),
        title.title(),
        title.year(),
        title.genres(),
        movie.score(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.POPULARITY,
        List.of());
  }
}
