package dev.matinee.storedlists.together;

import dev.matinee.store.History;
import dev.matinee.store.RecommendedMovie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One of several people whose lists become one.
 *
 * @param hasTaste whether they told anything of their taste, so that their list is more than what
 *     many like
 * @param known the movies that they rated, watched or hid
 * @param list finds or makes their own list, best first, each movie once; it is asked for once, and
 *     only where the person has a say
 */
public record ListedPerson(
    boolean hasTaste, Set<Long> known, Supplier<List<RecommendedMovie>> list) {
  public ListedPerson {
    known = Set.copyOf(known);
  }

  /** Somebody with a history. A movie that they saved for later may be in the list. */
  public static ListedPerson of(History history, Supplier<List<RecommendedMovie>> list) {
    Set<Long> known = new HashSet<>(history.ratings().keySet());
    known.addAll(history.watched());
    known.addAll(history.hidden());
    return new ListedPerson(hasTaste(history), known, list);
  }

  /** Whether anything of their taste is in a history. */
  public static boolean hasTaste(History history) {
    return !history.ratings().isEmpty() || !history.genres().isEmpty();
  }
}
