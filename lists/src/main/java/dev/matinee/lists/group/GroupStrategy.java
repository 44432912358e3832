package dev.matinee.lists.group;

import dev.matinee.lists.ListsException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the lists of several people become one list. Only ranks count: scores of two people do not
 * compare.
 *
 * <p>The candidates are the movies of any member's list that no member saw, rated or hid, c of
 * them. r(m, i) is the rank of movie i among the candidates of member m's list, from 1; a list that
 * holds n of the candidates, and not i, has r(m, i) = (n + 1 + c) / 2, the mean of the ranks that
 * it leaves open (C. Dwork, R. Kumar, M. Naor and D. Sivakumar 2001, Rank aggregation methods for
 * the Web, doi 10.1145/371920.372165). So a member without a list has no say, and every candidate
 * has a place.
 *
 * <p>For every strategy: a group of one gets its own list; a movie that every member's list holds
 * above another one is above it in the group's list; the order in which members are given does not
 * matter.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public enum GroupStrategy {
  /**
   * Lower mean rank first, {@code sum over m of r(m, i)}; ties go to the lower movie id. Broad
   * consent wins: a movie in the middle of all lists may be above one that a single member loves.
   *
   * <p>Sources: J.-C. de Borda (1781), Memoire sur les elections au scrutin; J. Masthoff (2015),
   * doi 10.1007/978-1-4899-7637-6_22; for lists of recommendations L. Baltrunas, T. Makcinskas and
   * F. Ricci (2010), doi 10.1145/1864708.1864733.
   */
  AVERAGE("average"),

  /**
   * Higher {@code sum over m of 1 / (1 + r(m, i))} first; ties go to the lower movie id. An average
   * in which the first places of a list differ much (1/2, 1/3, 1/4) and those behind them hardly.
   *
   * <p>Source: G. V. Cormack, C. L. A. Clarke and S. Buettcher (2009), Reciprocal rank fusion
   * outperforms Condorcet and individual rank learning methods, doi 10.1145/1571941.1572114; there
   * with 60 instead of 1, and a list adds nothing for what it does not hold.
   */
  RECIPROCAL_RANKS("reciprocal-ranks"),

  /**
   * Lower worst rank first, {@code max over m of r(m, i)}: a group is as happy as its least happy
   * member. Ties go to the lower second worst rank and so on, then to the lower movie id.
   *
   * <p>Sources: J. Masthoff (2004), Group modeling: selecting a sequence of television items to
   * suit a group of viewers, doi 10.1023/B:USER.0000010138.79319.fd; Baltrunas et al. (2010), doi
   * 10.1145/1864708.1864733. Ties as in the lexicographic extension of A. K. Sen (1970), Collective
   * choice and social welfare.
   */
  LEAST_MISERY("least-misery"),

  /**
   * Members choose in turn the best movie of their own list that is not chosen yet. In the first
   * round the member with the lowest id begins and the others follow by id; in each further round
   * the next one begins. A member whose list is used up is passed over.
   *
   * <p>Source: "fairness" in J. Masthoff (2004), doi 10.1023/B:USER.0000010138.79319.fd, and
   * (2015), doi 10.1007/978-1-4899-7637-6_22.
   */
  TURNS("turns");

  /** The strategy that serves drawn groups best; {@code docs/quality.md} says how it was chosen. */
  public static final GroupStrategy DEFAULT = RECIPROCAL_RANKS;

  private final String label;

  GroupStrategy(String label) {
    this.label = label;
  }

  /**
   * The strategy with a name.
   *
   * @param label such as {@code least-misery}
   * @throws ListsException if there is none; the message lists all names
   */
  public static GroupStrategy named(String label) {
    return Arrays.stream(values())
        .filter(strategy -> strategy.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ListsException(
                    Arrays.stream(values())
                        .map(GroupStrategy::label)
                        .collect(
                            Collectors.joining(
                                ", ", "strategy must be one of ", ", got " + label))));
  }

  /** Its name, such as {@code least-misery}. */
  public String label() {
    return label;
  }

  /**
   * The list of a group, best first. The list for {@code count} is a prefix of the list for {@code
   * count + 1}.
   *
   * @param group whom it is for
   * @param count how many entries at most, 0 or more
   * @return as many entries as were asked for, or one for each candidate
   * @throws ListsException if the count is negative
   */
  public List<GroupEntry> list(Group group, int count) {
    if (count < 0) {
      throw new ListsException("count must be 0 or more, got " + count);
    }
    MemberViews views = MemberViews.of(group);
    return order(Candidates.of(group)).stream().limit(count).map(views::entry).toList();
  }

  private List<Long> order(Candidates candidates) {
    return switch (this) {
      case AVERAGE -> candidates.sortedBy(RankedCandidate.BY_MEAN_RANK);
      case RECIPROCAL_RANKS -> candidates.sortedBy(RankedCandidate.BY_RECIPROCAL_RANKS);
      case LEAST_MISERY -> candidates.sortedBy(RankedCandidate.BY_WORST_RANK);
      case TURNS -> TurnOrder.of(candidates);
    };
  }
}
