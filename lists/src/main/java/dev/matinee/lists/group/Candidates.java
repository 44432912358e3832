package dev.matinee.lists.group;

import java.util.Comparator;
import java.util.List;

/**
 * The movies that a group can be shown: those of any member's list that no member excludes. All
 * ranks are counted among them, from 1.
 *
 * <p>A list of n of the c candidates leaves the ranks n + 1 to c open. Each movie that it does not
 * hold gets their mean, (n + 1 + c) / 2: Borda's points that are left over, divided equally among
 * the movies that are not ranked (C. Dwork, R. Kumar, M. Naor and D. Sivakumar 2001, doi
 * 10.1145/371920.372165).
 */
final class Candidates {
  private final List<List<Long>> lists;

  private Candidates(List<List<Long>> lists) {
    this.lists = lists;
  }

  static Candidates of(Group group) {
    return new Candidates(
        group.members().stream()
            .map(
                member ->
                    member.list().stream()
                        .map(RankedMovie::movieId)
                        .filter(movie -> !group.excludes(movie))
                        .toList())
            .toList());
  }

  /** Each member's list without what any member excludes, by member id. */
  List<List<Long>> lists() {
    return lists;
  }

  /** All candidates in an order; ties go to the lower movie id. */
  List<Long> sortedBy(Comparator<RankedCandidate> order) {
    return ranked().stream()
        .sorted(order.thenComparingLong(RankedCandidate::movieId))
        .map(RankedCandidate::movieId)
        .toList();
  }

  private List<RankedCandidate> ranked() {
    List<Long> movies = lists.stream().flatMap(List::stream).distinct().toList();
    List<OwnRanks> ranks = lists.stream().map(OwnRanks::new).toList();
    return movies.stream().map(movie -> RankedCandidate.of(movie, ranks, movies.size())).toList();
  }
}
