package dev.matinee.serving.evening;

import dev.matinee.recommender.data.Item;
import java.util.List;

/**
 * An entry of an evening's list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movie that no member rated, watched or hid
 * @param members what it means to each of them, in the order in which they joined
 */
public record EveningMovie(Item movie, List<MemberMatch> members) {
  public EveningMovie {
    members = List.copyOf(members);
  }
}
