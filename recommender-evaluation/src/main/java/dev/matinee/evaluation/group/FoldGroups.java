package dev.matinee.evaluation.group;

import dev.matinee.evaluation.Fold;
import dev.matinee.lists.group.GroupMember;
import dev.matinee.lists.group.RankedMovie;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups that were drawn from the users of one fold. */
record FoldGroups(RatingMatrix train, List<DrawnGroup> groups) {
  static FoldGroups draw(Fold fold, GroupSettings settings) {
    RatingMatrix train = RatingMatrix.of(fold.train());
    List<TestMember> users = TestMember.all(fold, train, settings.relevant());
    return new FoldGroups(train, new GroupDraw(users, settings.seed()).groups(settings.groups()));
  }

  /** Every user who is in a group, once. */
  List<TestMember> users() {
    return groups.stream().flatMap(group -> group.members().stream()).distinct().toList();
  }

  List<GroupOutcome> outcomes(Recommender recommender, GroupSettings settings, Runnable listMade) {
    Map<Long, GroupMember> lists =
        users().parallelStream()
            .map(
                user -> {
                  GroupMember member = listed(user, recommender, settings.depth());
                  listMade.run();
                  return member;
                })
            .collect(Collectors.toMap(member -> Long.valueOf(member.id()), Function.identity()));
    return groups.parallelStream()
        .flatMap(group -> new GroupTrial(group, lists, settings.at()).outcomes().stream())
        .toList();
  }

  private static GroupMember listed(TestMember user, Recommender recommender, int depth) {
    return new GroupMember(
        Long.toString(user.userId()),
        recommender.recommend(user.profile(), Query.top(depth).withoutPredictions()).stream()
            .map(each -> RankedMovie.of(each.itemId()))
            .toList(),
        user.rated());
  }
}
