package dev.matinee.lists.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tells what a movie means to each member of a group. */
final class MemberViews {
  private final List<GroupMember> members;
  private final List<OwnRanks> ranks;

  private MemberViews(List<GroupMember> members, List<OwnRanks> ranks) {
    this.members = members;
    this.ranks = ranks;
  }

  static MemberViews of(Group group) {
    return new MemberViews(
        group.members(),
        group.members().stream()
            .map(member -> new OwnRanks(member.list().stream().map(RankedMovie::movieId).toList()))
            .toList());
  }

  GroupEntry entry(long movieId) {
    List<MemberView> views = new ArrayList<>();
    for (int at = 0; at < members.size(); at++) {
      views.add(view(members.get(at), ranks.get(at).of(movieId)));
    }
    return new GroupEntry(movieId, views);
  }

  private static MemberView view(GroupMember member, OptionalInt rank) {
    return new MemberView(
        member.id(),
        rank,
        rank.isPresent() ? member.list().get(rank.getAsInt() - 1).because() : List.of());
  }
}
