package dev.matinee.evaluation.group;

import dev.matinee.evaluation.RankingMetrics;
import dev.matinee.lists.group.Group;
import dev.matinee.lists.group.GroupEntry;
import dev.matinee.lists.group.GroupMember;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.lists.group.RankedMovie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the lists of a group and measures them.
 *
 * @param group the group
 * @param lists the own lists of its members, and maybe of others, by user id
 * @param at the length of a list
 */
record GroupTrial(DrawnGroup group, Map<Long, GroupMember> lists, int at) {
  /** The outcome of every strategy, and of each member alone. */
  List<GroupOutcome> outcomes() {
    List<GroupOutcome> outcomes = new ArrayList<>();
    for (GroupStrategy strategy : GroupStrategy.values()) {
      List<Long> common = common(strategy);
      outcomes.add(outcome(strategy.label(), member -> common));
    }
    outcomes.add(outcome(GroupResult.ALONE, this::own));
    return outcomes;
  }

  private GroupOutcome outcome(String strategy, Function<TestMember, List<Long>> list) {
    return new GroupOutcome(
        group,
        strategy,
        group.members().stream()
            .map(member -> RankingMetrics.of(list.apply(member), group.findable(member), at))
            .toList());
  }

  private List<Long> common(GroupStrategy strategy) {
    Group people = Group.of(group.members().stream().map(this::listed).toList());
    return strategy.list(people, at).stream().map(GroupEntry::movieId).toList();
  }

  private List<Long> own(TestMember member) {
    return listed(member).list().stream()
        .map(RankedMovie::movieId)
        .filter(movie -> !group.excludes(movie))
        .toList();
  }

  private GroupMember listed(TestMember member) {
    GroupMember listed = lists.get(member.userId());
    if (listed == null) {
      throw new IllegalStateException("no list was made for user " + member.userId());
    }
    return listed;
  }
}
