package dev.matinee.evaluation.group;

import dev.matinee.evaluation.EvaluationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Draws groups of different users, each of whom has a relevant movie that no member rated in the
 * training set. A group is similar or dissimilar if it is the most or the least alike of {@link
 * #CHOICES} that were drawn for it. A user may be in many groups. For use by one thread.
 */
final class GroupDraw {
  /** The sizes of groups. */
  static final List<Integer> SIZES = List.of(2, 3, 4);

  /** How many random groups a similar or dissimilar one is chosen from. */
  static final int CHOICES = 50;

  private static final int MOST_TRIES = 1000;

  private final List<TestMember> users;
  private final SplittableRandom random;

  GroupDraw(List<TestMember> users, long seed) {
    int largest = SIZES.get(SIZES.size() - 1);
    if (users.size() < largest) {
      throw new EvaluationException(
          "groups need at least %d users with a relevant movie in the test set, got %d"
              .formatted(largest, users.size()));
    }
    this.users = List.copyOf(users);
    random = new SplittableRandom(seed);
  }

  /** Groups of every kind and size, {@code count} of each. */
  List<DrawnGroup> groups(int count) {
    List<DrawnGroup> groups = new ArrayList<>();
    for (GroupKind kind : GroupKind.values()) {
      for (int size : SIZES) {
        for (int group = 0; group < count; group++) {
          groups.add(group(kind, size));
        }
      }
    }
    return groups;
  }

  private DrawnGroup group(GroupKind kind, int size) {
    return switch (kind) {
      case RANDOM -> random(kind, size);
      case SIMILAR -> choices(kind, size).max(byLikeness()).orElseThrow();
      case DISSIMILAR -> choices(kind, size).min(byLikeness()).orElseThrow();
    };
  }

  private static Comparator<DrawnGroup> byLikeness() {
    return Comparator.comparingDouble(DrawnGroup::likeness);
  }

  private Stream<DrawnGroup> choices(GroupKind kind, int size) {
    return Stream.generate(() -> random(kind, size)).limit(CHOICES);
  }

  private DrawnGroup random(GroupKind kind, int size) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      DrawnGroup group = new DrawnGroup(kind, different(size));
      if (group.members().stream().noneMatch(member -> group.findable(member).isEmpty())) {
        return group;
      }
    }
    throw new EvaluationException(
        "no group of %d users in %d draws has a relevant movie for each that no other rated"
            .formatted(size, MOST_TRIES));
  }

  private List<TestMember> different(int size) {
    Set<Integer> chosen = new LinkedHashSet<>();
    while (chosen.size() < size) {
      chosen.add(random.nextInt(users.size()));
    }
    return chosen.stream().map(users::get).toList();
  }
}
