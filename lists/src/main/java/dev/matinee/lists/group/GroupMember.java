package dev.matinee.lists.group;

import dev.matinee.lists.ListsException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of several people who want to watch a movie together.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id tells the member from the others of the group; not blank
 * @param list the member's own list, best first, each movie once; may be empty
 * @param excluded the movies that the member saw, rated or hid
 */
public record GroupMember(String id, List<RankedMovie> list, Set<Long> excluded) {
  /**
   * Checks id and list.
   *
   * @throws ListsException if the id is blank, or the list holds a movie twice
   */
  public GroupMember {
    if (id.isBlank()) {
      throw new ListsException("the id of a member must not be blank, got '" + id + "'");
    }
    list = List.copyOf(list);
    excluded = Set.copyOf(excluded);
    Set<Long> seen = new HashSet<>();
    for (RankedMovie movie : list) {
      if (!seen.add(movie.movieId())) {
        throw new ListsException(
            "a list must hold each movie once, got movie %d twice in the list of member %s"
                .formatted(movie.movieId(), id));
      }
    }
  }
}
