package dev.matinee.spark.lists;

import dev.matinee.store.UserId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some people, whose lists one task makes.
 *
 * @param number of the part, from 0
 * @param users as {@link UserId} writes them
 */
record ListPart(int number, List<String> users) implements Serializable {
  /** How many people: seconds of work, so that little is lost with a process that ends. */
  static final int USERS = 100;

  ListPart {
    users = List.copyOf(users);
  }

  /** All people, in their order. */
  static List<ListPart> of(List<UserId> people) {
    List<ListPart> parts = new ArrayList<>();
    for (int from = 0; from < people.size(); from += USERS) {
      List<UserId> some = people.subList(from, Math.min(from + USERS, people.size()));
      parts.add(new ListPart(parts.size(), some.stream().map(UserId::value).toList()));
    }
    return parts;
  }

  List<UserId> people() {
    return users.stream().map(UserId::new).toList();
  }
}
