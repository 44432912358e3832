package dev.matinee.lists.group;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an entry of a group's list means to one member: "third of Anna's own list, because she liked
 * Heat".
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param memberId the member
 * @param rank the place of the movie in the member's own list as it was given, from 1; empty where
 *     that list does not hold it
 * @param because the member's own ratings that speak for the movie; empty where the list does not
 *     hold it
 */
public record MemberView(String memberId, OptionalInt rank, List<Reason> because) {
  public MemberView {
    because = List.copyOf(because);
  }
}
