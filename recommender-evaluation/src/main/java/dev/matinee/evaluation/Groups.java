package dev.matinee.evaluation;

import java.util.List;

/**
 * The figures of one contestant by groups.
 *
 * @param users by their number of training ratings, fewest first
 * @param items by popularity, head first
 */
public record Groups(List<UserGroup> users, List<ItemGroup> items) {
  public Groups {
    users = List.copyOf(users);
    items = List.copyOf(items);
  }
}
