package dev.matinee.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.RankingMetrics;
import dev.matinee.recommender.UserProfile;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GroupOutcomeTest {
  @Test
  void theLeastHappyMemberIsMeasuredAgainstTheMean() {
    GroupOutcome outcome = outcome(.2, .6, .4);

    assertThat(outcome.meanNdcg()).isCloseTo(.4, within(1e-12));
    assertThat(outcome.leastNdcg()).isEqualTo(.2);
    assertThat(outcome.fairness().orElseThrow()).isCloseTo(.5, within(1e-12));
    assertThat(outcome.everyMemberHit()).isEqualTo(1);
  }

  @Test
  void aMemberWithoutAHitMakesTheListUnfair() {
    GroupOutcome outcome = outcome(0, .6);

    assertThat(outcome.everyMemberHit()).isZero();
    assertThat(outcome.fairness()).hasValue(0);
  }

  @Test
  void aListWithoutAnyHitIsNeitherFairNorUnfair() {
    assertThat(outcome(0, 0).fairness()).isEmpty();

    GroupResult result = GroupResult.of("turns", "all", List.of(outcome(0, 0), outcome(.2, .2)));
    assertThat(result.fairness().groups()).isEqualTo(1);
    assertThat(result.fairness().mean()).isEqualTo(1);
    assertThat(result.ndcg().groups()).isEqualTo(2);
    assertThat(result.ndcg().mean()).isCloseTo(.1, within(1e-12));
  }

  @Test
  void strategiesAreComparedGroupByGroup() {
    GroupComparison comparison =
        GroupComparison.of(
            List.of(outcome(.4, .6), outcome(.3, .3)), List.of(outcome(.2, .6), outcome(0, .4)));

    assertThat(comparison.ndcg().mean()).isCloseTo(.1, within(1e-12));
    // 0.4 less 0.2, and 0.3 less 0.
    assertThat(comparison.leastNdcg().mean()).isCloseTo(.25, within(1e-12));
    assertThat(comparison.everyMemberHit().mean()).isEqualTo(.5);
  }

  @Test
  void whatAnotherMemberRatedCannotBeFound() {
    TestMember anna = member(1, Set.of(7L, 8L), 5);
    TestMember ben = member(2, Set.of(5L, 9L), 7);
    DrawnGroup group = new DrawnGroup(GroupKind.RANDOM, List.of(anna, ben));

    assertThat(group.findable(anna)).containsExactly(8L);
    assertThat(group.findable(ben)).containsExactly(9L);
  }

  private static TestMember member(long id, Set<Long> relevant, long rated) {
    return new TestMember(id, UserProfile.builder().rate(rated, 4).build(), relevant);
  }

  private static GroupOutcome outcome(double... ndcgs) {
    DrawnGroup group = new DrawnGroup(GroupKind.RANDOM, List.of());
    return new GroupOutcome(
        group,
        "turns",
        DoubleStream.of(ndcgs)
            .mapToObj(ndcg -> new RankingMetrics(ndcg > 0 ? 1 : 0, ndcg, 0, 0))
            .toList());
  }
}
