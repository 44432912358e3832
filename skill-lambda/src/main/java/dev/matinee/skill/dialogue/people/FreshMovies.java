package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.packed.PackedList;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;

/**
 * How much at the top of an account's list was not heard yet. The ids tell it, so that a welcome
 * waits for no titles.
 *
 * <p>Safe for use by any number of threads.
 */
public final class FreshMovies {
  private final RecommendationStore lists;
  private final HistoryStore histories;
  private final HeardMovies heard;

  /**
   * Reads lists.
   *
   * @param lists as they are stored
   * @param histories what their owners said since
   * @param heard what was read out
   */
  public FreshMovies(RecommendationStore lists, HistoryStore histories, HeardMovies heard) {
    this.lists = lists;
    this.histories = histories;
    this.heard = heard;
  }

  /**
   * How many movies at the top were not heard from there before; none where nothing was ever heard.
   *
   * @throws StoreException if the list cannot be read
   */
  public int count(UserId account) {
    List<Long> before = heard.of(account);
    return before.isEmpty()
        ? 0
        : lists.findWithHistoryVersion(account).map(list -> count(list, before)).orElse(0);
  }

  private int count(ListWithHistoryVersion stored, List<Long> before) {
    List<Long> ids = current(stored);
    int end = SpokenList.compared(ids.size(), before.size());
    return (int) ids.stream().limit(end).filter(id -> !before.contains(id)).count();
  }

  private List<Long> current(ListWithHistoryVersion stored) {
    List<Long> ids = ids(stored.list());
    if (stored.isCurrent()) {
      return ids;
    }
    History history = histories.read(stored.list().userId());
    return ids.stream().filter(id -> !history.knows(id)).toList();
  }

  private static List<Long> ids(RecommendationList list) {
    return list.packed()
        .map(FreshMovies::unpacked)
        .orElseGet(() -> list.movies().stream().map(RecommendedMovie::id).toList());
  }

  /** None of a list in a form that is not known. */
  private static List<Long> unpacked(PackedMovies packed) {
    try {
      Optional<List<ListedMovie>> movies = PackedList.unpack(packed.bytes());
      return movies.orElse(List.of()).stream().map(ListedMovie::id).toList();
    } catch (ListsException e) {
      throw new StoreException("a stored list is damaged", e);
    }
  }
}
