package dev.matinee.evaluation.group;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A group that was drawn. */
record DrawnGroup(GroupKind kind, List<TestMember> members) {
  /** The relevant movies of a member that no member rated in the training set. */
  Set<Long> findable(TestMember member) {
    return member.relevant().stream()
        .filter(movie -> !excludes(movie))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean excludes(long movie) {
    return members.stream().anyMatch(member -> member.profile().excludes(movie));
  }

  /** The mean cosine of the profiles of all pairs of members. */
  double likeness() {
    double sum = 0;
    int pairs = 0;
    for (int second = 1; second < members.size(); second++) {
      for (int first = 0; first < second; first++) {
        sum += ProfileCosine.of(members.get(first).profile(), members.get(second).profile());
        pairs++;
      }
    }
    return sum / pairs;
  }
}
