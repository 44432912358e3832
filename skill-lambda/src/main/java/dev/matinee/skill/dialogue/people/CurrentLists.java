package dev.matinee.skill.dialogue.people;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The stored lists as they may be read out: a movie that its owner has rated, seen or refused since
 * the list was made is no longer in it.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CurrentLists {
  private final RecommendationStore lists;
  private final HistoryStore histories;

  /**
   * Reads from these stores.
   *
   * @param lists as the site made them
   * @param histories what their owners said since
   */
  public CurrentLists(RecommendationStore lists, HistoryStore histories) {
    this.lists = lists;
    this.histories = histories;
  }

  /**
   * The list of a person; empty where there is none, or nothing is left of it.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<ListWithHistoryVersion> find(UserId userId) {
    return lists
        .findWithHistoryVersion(userId)
        .map(found -> found.isCurrent() ? found : withoutKnown(found))
        .filter(found -> !found.list().movies().isEmpty());
  }

  /** A current list needs no second read. */
  private ListWithHistoryVersion withoutKnown(ListWithHistoryVersion stored) {
    RecommendationList list = stored.list();
    History history = histories.read(list.userId());
    List<RecommendedMovie> left =
        list.movies().stream().filter(movie -> !history.knows(movie.id())).toList();
    return stored.with(list.with(left));
  }
}
