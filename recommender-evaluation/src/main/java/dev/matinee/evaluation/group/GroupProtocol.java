package dev.matinee.evaluation.group;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every choice that the figures depend on, in words, so that they can be compared with others.
 *
 * @param split how training and test set came about
 * @param algorithm what makes each member's own list, by name
 * @param at the length of a group's list
 * @param relevant the rating from which a movie of the test set is relevant
 * @param depth how many movies of each member's own list count
 * @param seed of the draw
 * @param groups which groups are drawn
 * @param members which users are drawn
 * @param candidates which movies may be recommended to a group
 * @param likeness the mean cosine of the profiles of two members, by kind of group
 */
public record GroupProtocol(
    String split,
    String algorithm,
    int at,
    double relevant,
    int depth,
    long seed,
    String groups,
    String members,
    String candidates,
    Map<String, Double> likeness) {
  public GroupProtocol {
    likeness = Collections.unmodifiableMap(new TreeMap<>(likeness));
  }

  static GroupProtocol of(
      String split, String algorithm, GroupSettings settings, List<DrawnGroup> drawn) {
    return new GroupProtocol(
        split,
        algorithm,
        settings.at(),
        settings.relevant(),
        settings.depth(),
        settings.seed(),
        ("%d of each kind and size from each fold; sizes 2, 3 and 4; random, and the most and the"
                + " least alike of %d random ones")
            .formatted(settings.groups(), GroupDraw.CHOICES),
        "users with a relevant movie in the test set that no member rated in the training set",
        "all movies of the members' own lists that no member rated in the training set",
        drawn.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.kind().label(),
                    Collectors.averagingDouble(DrawnGroup::likeness))));
  }
}
