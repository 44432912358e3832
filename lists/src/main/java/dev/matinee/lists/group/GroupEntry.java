package dev.matinee.lists.group;

import java.util.List;

/**
 * An entry of a group's list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId a movie that no member saw, rated or hid
 * @param members what it means to each member, by member id
 */
public record GroupEntry(long movieId, List<MemberView> members) {
  public GroupEntry {
    members = List.copyOf(members);
  }
}
