package dev.matinee.lists.group;

import dev.matinee.lists.ListsException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people whom a list is for. The order in which they are given does not matter: they are kept
 * by id.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Group {
  /** How many members a group may have. */
  public static final int MOST_MEMBERS = 12;

  private final List<GroupMember> members;

  private Group(List<GroupMember> members) {
    this.members = members;
  }

  /**
   * The group of some members.
   *
   * @param members 1 to {@link #MOST_MEMBERS}, with different ids
   * @throws ListsException if there are fewer, more, or two with one id
   */
  public static Group of(Collection<GroupMember> members) {
    if (members.isEmpty() || members.size() > MOST_MEMBERS) {
      throw new ListsException(
          "a group must have 1 to %d members, got %d".formatted(MOST_MEMBERS, members.size()));
    }
    Set<String> ids = new HashSet<>();
    for (GroupMember member : members) {
      if (!ids.add(member.id())) {
        throw new ListsException(
            "the members of a group must have different ids, got " + member.id() + " twice");
      }
    }
    return new Group(members.stream().sorted(Comparator.comparing(GroupMember::id)).toList());
  }

  /** The members by id, in the order of {@link String#compareTo}. */
  public List<GroupMember> members() {
    return members;
  }

  /** Whether a member saw, rated or hid a movie, so that it is none for the group. */
  public boolean excludes(long movieId) {
    return members.stream().anyMatch(member -> member.excluded().contains(movieId));
  }
}
