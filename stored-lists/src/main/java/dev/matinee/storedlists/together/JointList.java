package dev.matinee.storedlists.together;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.group.Group;
import dev.matinee.lists.group.GroupEntry;
import dev.matinee.lists.group.GroupMember;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.lists.group.RankedMovie;
import dev.matinee.store.Evening;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of several people. A strategy makes it of their own lists, by places and not by scores.
 * Movies that any of them rated, watched or hid are not in it. Who told nothing of their taste has
 * no say in the order, unless none of them did.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies best first, at most {@link RecommendationList#MAX_MOVIES}
 * @param own the movies of each person's own list by their ids, in the order of the people; empty
 *     for those who told nothing of their taste
 */
public record JointList(List<Long> movies, List<Map<Long, RecommendedMovie>> own) {
  public JointList {
    movies = List.copyOf(movies);
    own = own.stream().map(Map::copyOf).toList();
  }

  /**
   * Makes it.
   *
   * @param people one or more, at most {@link Group#MOST_MEMBERS}. Where they choose in turn, their
   *     order is that of the first round
   * @param strategy how the lists become one
   * @throws ListsException if there are too few or too many people, or a list holds a movie twice
   */
  public static JointList of(List<ListedPerson> people, GroupStrategy strategy) {
    boolean anyTaste = people.stream().anyMatch(ListedPerson::hasTaste);
    List<GroupMember> group = new ArrayList<>();
    List<Map<Long, RecommendedMovie>> own = new ArrayList<>();
    for (ListedPerson person : people) {
      List<RecommendedMovie> list =
          person.hasTaste() || !anyTaste ? person.list().get() : List.of();
      // Of two digits, so that the order of the names is that of the people.
      group.add(member("%02d".formatted(group.size()), list, person));
      own.add(person.hasTaste() ? byId(list) : Map.of());
    }
    List<Long> movies =
        strategy.list(Group.of(group), RecommendationList.MAX_MOVIES).stream()
            .map(GroupEntry::movieId)
            .toList();
    return new JointList(movies, own);
  }

  private static GroupMember member(String id, List<RecommendedMovie> list, ListedPerson person) {
    return new GroupMember(
        id, list.stream().map(movie -> RankedMovie.of(movie.id())).toList(), person.known());
  }

  private static Map<Long, RecommendedMovie> byId(List<RecommendedMovie> list) {
    return list.stream().collect(Collectors.toMap(RecommendedMovie::id, Function.identity()));
  }

  /** How the members' lists become one; the usual way where this version does not know it. */
  public static GroupStrategy strategy(Evening evening) {
    try {
      return GroupStrategy.named(evening.strategy());
    } catch (ListsException unknown) {
      return GroupStrategy.DEFAULT;
    }
  }
}
