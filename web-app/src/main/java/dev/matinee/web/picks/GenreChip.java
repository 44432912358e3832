package dev.matinee.web.picks;

import java.util.ArrayList;
import java.util.List;

/**
 * A genre to want or to leave out. Immutable.
 *
 * @param isWanted whether the list is of it, and of other wanted ones
 * @param isExcluded whether the list is without it
 * @param isKnown whether there is such a genre
 */
public record GenreChip(String name, boolean isWanted, boolean isExcluded, boolean isKnown) {
  /** All that there are, and what somebody typed besides. */
  static List<GenreChip> of(List<String> vocabulary, PickWish wish) {
    List<GenreChip> chips = new ArrayList<>();
    for (String name : vocabulary) {
      boolean isExcluded = wish.query().without().contains(name);
      chips.add(new GenreChip(name, wish.genres().contains(name), isExcluded, true));
    }
    wish.unknown().forEach(name -> chips.add(new GenreChip(name, true, false, false)));
    return List.copyOf(chips);
  }
}
