package dev.matinee.storedlists;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of an engine, packed when they are written and with their titles when they are read. Lists
 * that are not packed are read as they are. A list whose form or whose titles this program does not
 * know is not there.
 *
 * <p>Safe for use by any number of threads.
 */
public final class TitledRecommendations implements RecommendationStore {
  private final RecommendationStore engine;
  private final TitleSource titles;
  private final Supplier<Optional<TitleIndex>> written;

  /**
   * Over an engine.
   *
   * @param titles where lists that are read have their titles from
   * @param written the index that lists are packed with; empty while they are not to be packed. A
   *     list that says otherwise of a movie than the index does is not packed
   */
  public TitledRecommendations(
      RecommendationStore engine, TitleSource titles, Supplier<Optional<TitleIndex>> written) {
    this.engine = engine;
    this.titles = titles;
    this.written = written;
  }

  /** Reads lists, and packs none. */
  public static TitledRecommendations reading(RecommendationStore engine, TitleSource titles) {
    return new TitledRecommendations(engine, titles, Optional::empty);
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreUnavailableException also if its titles cannot be fetched
   */
  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return engine.find(userId).flatMap(this::titled);
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreUnavailableException also if its titles cannot be fetched
   */
  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    return engine
        .findWithHistoryVersion(userId)
        .flatMap(
            stored ->
                titled(stored.list())
                    .map(
                        list ->
                            new ListWithHistoryVersion(
                                list,
                                stored.currentHistoryVersion(),
                                ofSharedTitle(list, stored.list().packed()))));
  }

  /** By the titles that were just read; a list that is not packed names none. */
  private Set<Long> ofSharedTitle(RecommendationList list, Optional<PackedMovies> packed) {
    return packed.flatMap(movies -> titles.find(movies.titles())).stream()
        .flatMap(index -> ofSharedTitle(list, index))
        .collect(Collectors.toSet());
  }

  private static Stream<Long> ofSharedTitle(RecommendationList list, TitleIndex index) {
    return list.moviesWithSaved().stream()
        .filter(movie -> index.isShared(movie.title()))
        .map(RecommendedMovie::id);
  }

  private Optional<RecommendationList> titled(RecommendationList list) {
    if (list.packed().isEmpty()) {
      return Optional.of(list);
    }
    try {
      return PackedForm.unpack(list, list.packed().get(), titles);
    } catch (TitlesUnavailableException e) {
      throw new StoreUnavailableException(String.valueOf(e.getMessage()), e);
    } catch (ListsException | IllegalArgumentException e) {
      throw new StoreException(
          "the stored recommendations of " + list.userId() + " are damaged", e);
    }
  }

  @Override
  public boolean save(RecommendationList list) {
    return engine.save(
        written.get().flatMap(index -> PackedForm.pack(list, index)).map(list::with).orElse(list));
  }

  @Override
  public void forget(UserId userId) {
    engine.forget(userId);
  }
}
