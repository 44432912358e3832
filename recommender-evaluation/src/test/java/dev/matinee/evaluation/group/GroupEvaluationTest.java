package dev.matinee.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.Split;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GroupEvaluationTest {
  private static final Split SPLIT = Split.parse("random:0.3:1");
  private static final GroupSettings FEW = new GroupSettings(5, 3, 4, 3, 20, (done, total) -> {});

  @Test
  void everyStrategyAndEachMemberAloneAreMeasuredOnEverySlice() {
    GroupEvaluationResult result = run(FEW);

    assertThat(result.results().stream().map(GroupResult::strategy).distinct())
        .containsExactly("average", "reciprocal-ranks", "least-misery", "turns", "alone");
    assertThat(result.results().stream().map(GroupResult::slice).distinct())
        .containsExactly(
            "all", "random", "similar", "dissimilar", "2 members", "3 members", "4 members");
    assertThat(result.results()).hasSize(5 * 7);
    assertThat(result.comparisons())
        .extracting(GroupComparison::strategy)
        .containsExactly("reciprocal-ranks", "least-misery", "turns", "alone");
    assertThat(result.comparisons()).extracting(GroupComparison::baseline).containsOnly("average");
  }

  @Test
  void slicesTogetherAreAllGroups() {
    GroupEvaluationResult result = run(FEW);
    List<GroupResult> turns =
        result.results().stream().filter(each -> each.strategy().equals("turns")).toList();

    assertThat(turns)
        .extracting(each -> each.ndcg().groups())
        .containsExactly(45, 15, 15, 15, 15, 15, 15);
    double all = turns.get(0).ndcg().mean();
    assertThat(all).isPositive();
    assertThat(turns.subList(1, 4).stream().mapToDouble(each -> each.ndcg().mean()).sum() / 3)
        .isCloseTo(all, within(1e-12));
  }

  @Test
  void theSameSeedGivesTheSameFiguresAndAnotherOneOthers() {
    assertThat(run(FEW)).isEqualTo(run(FEW));
    assertThat(run(new GroupSettings(5, 4, 4, 3, 20, FEW.progress())).results())
        .isNotEqualTo(run(FEW).results());
  }

  @Test
  void similarGroupsAreMoreAlikeThanRandomOnesAndDissimilarOnesLess() {
    GroupProtocol protocol = run(FEW).protocol();

    assertThat(protocol.likeness().get("similar")).isGreaterThan(protocol.likeness().get("random"));
    assertThat(protocol.likeness().get("dissimilar")).isLessThan(protocol.likeness().get("random"));
    assertThat(protocol.algorithm()).isEqualTo("popularity");
  }

  @Test
  void groupsHaveDifferentMembersWhoEachHaveSomethingToFind() {
    Fold fold = SPLIT.folds(made()).get(0);
    List<TestMember> users = TestMember.all(fold, RatingMatrix.of(fold.train()), 3);
    List<DrawnGroup> groups = new GroupDraw(users, 1).groups(4);

    assertThat(groups).hasSize(4 * 3 * 3);
    assertThat(groups)
        .allSatisfy(
            group -> {
              assertThat(group.members()).doesNotHaveDuplicates();
              assertThat(group.members())
                  .allSatisfy(member -> assertThat(group.findable(member)).isNotEmpty());
            });
    assertThat(groups.stream().map(group -> group.members().size()).distinct())
        .containsExactly(2, 3, 4);
  }

  @Test
  void progressReachesTheListsOfAllMembersOfAllFolds() {
    AtomicLong calls = new AtomicLong();
    AtomicLong last = new AtomicLong();
    GroupSettings told =
        new GroupSettings(
            2,
            1,
            4,
            3,
            20,
            (done, total) -> {
              calls.incrementAndGet();
              last.set(total);
            });
    GroupEvaluation.of(made(), Split.parse("folds:2:1"), told)
        .run("popularity", Algorithms.POPULARITY::train);

    assertThat(calls.get()).isEqualTo(last.get()).isPositive();
  }

  @Test
  void tooFewUsersAreRefused() {
    Ratings ratings =
        Ratings.builder().add(1, 1, 5, 1).add(1, 2, 5, 2).add(1, 3, 5, 3).build(RatingScale.STARS);

    assertThatThrownBy(() -> GroupEvaluation.of(ratings, SPLIT, FEW))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("groups need at least 4 users with a relevant movie in the test set, got 1");
  }

  @Test
  void usersWhoLeaveNothingForEachOtherAreRefused() {
    // Everyone rated every movie, so that what one did not see in training another one did.
    Ratings.Builder train = Ratings.builder();
    Ratings.Builder test = Ratings.builder();
    for (int user = 1; user <= 4; user++) {
      for (int item = 1; item <= 2; item++) {
        (item == 1 + user % 2 ? test : train).add(user, item, 5, 1);
      }
    }
    Fold fold = new Fold(train.build(RatingScale.STARS), test.build(RatingScale.STARS));
    List<TestMember> users = TestMember.all(fold, RatingMatrix.of(fold.train()), 4);

    assertThatThrownBy(() -> new GroupDraw(users, 1).groups(20))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("no group of ");
  }

  @Test
  void wrongSettingsAreRefused() {
    assertThatThrownBy(() -> new GroupSettings(0, 1, 10, 4, 240, FEW.progress()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("groups must be between 1 and 10000, got 0");
    assertThatThrownBy(() -> new GroupSettings(1, 1, 0, 4, 240, FEW.progress()))
        .hasMessage("at must be between 1 and 1000, got 0");
    assertThatThrownBy(() -> new GroupSettings(1, 1, 10, 4, 1001, FEW.progress()))
        .hasMessage("depth must be between 1 and 1000, got 1001");
    assertThatThrownBy(() -> new GroupSettings(1, 1, 10, Double.NaN, 240, FEW.progress()))
        .hasMessage("relevant must be a finite rating, got NaN");
  }

  private static GroupEvaluationResult run(GroupSettings settings) {
    return GroupEvaluation.of(made(), SPLIT, settings)
        .run("popularity", Algorithms.POPULARITY::train);
  }

  private static Ratings made() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 20; user++) {
      for (int item = 1; item <= 40; item++) {
        if ((user * 7 + item * 11) % 17 < 4) {
          ratings.add(user, item, 1 + (user * item) % 5, item);
        }
      }
    }
    return ratings.build(RatingScale.STARS);
  }
}
