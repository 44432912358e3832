package dev.matinee.lists.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupStrategyTest {
  /**
   * Four candidates, so that a list of three leaves rank 4 open. Ranks of Anna and Ben: movie 10
   * has 1 and 4, 20 has 2 and 2, 30 has 3 and 1, 40 has 4 and 3.
   */
  private static final Group PAIR = Group.of(List.of(anna(10, 20, 30), ben(30, 20, 40)));

  @Test
  void averageOrdersByTheSumOfRanksAndTiesByTheLowerId() {
    // Sums 4, 4, 5 and 7.
    assertThat(movies(GroupStrategy.AVERAGE, PAIR)).containsExactly(20L, 30L, 10L, 40L);
  }

  @Test
  void leastMiseryOrdersByTheWorstRankAndThenByTheSecondWorst() {
    // Worst 2, 3, 4 and 4; second worst of the last two 1 and 3.
    assertThat(movies(GroupStrategy.LEAST_MISERY, PAIR)).containsExactly(20L, 30L, 10L, 40L);

    // Worst 3 for all three candidates; the lower of the second worst ranks is that of movie 50.
    Group three = Group.of(List.of(anna(50, 60, 70), ben(50, 70, 60), member("Cem", 60, 70, 50)));
    assertThat(movies(GroupStrategy.LEAST_MISERY, three)).containsExactly(50L, 60L, 70L);
  }

  @Test
  void leastMiseryPrefersWhatSuitsAllToWhatMostLove() {
    Group three = Group.of(List.of(anna(1, 2, 3, 4), ben(1, 2, 3, 4), member("Cem", 3, 2, 4, 1)));

    assertThat(movies(GroupStrategy.LEAST_MISERY, three)).containsExactly(2L, 3L, 1L, 4L);
    assertThat(movies(GroupStrategy.AVERAGE, three)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void reciprocalRanksWeighTheHeadsOfLists() {
    // 1/4 + 1/2 = .75, 1/2 + 1/5 = .7, 1/3 + 1/3 = .67, 1/5 + 1/4 = .45.
    assertThat(movies(GroupStrategy.RECIPROCAL_RANKS, PAIR)).containsExactly(30L, 10L, 20L, 40L);
  }

  @Test
  void membersChooseInTurnAndWhoChoseLastChoosesNext() {
    // Anna 10, Ben 30; Ben 20, and Anna has nothing left; Ben 40.
    assertThat(movies(GroupStrategy.TURNS, PAIR)).containsExactly(10L, 30L, 20L, 40L);
  }

  @Test
  void inEachRoundTheNextMemberByIdBegins() {
    Group three =
        Group.of(List.of(member("Cem", 21, 22, 23, 24), anna(1, 2, 3, 4), ben(11, 12, 13, 14)));

    assertThat(movies(GroupStrategy.TURNS, three))
        .containsExactly(1L, 11L, 21L, 12L, 22L, 2L, 23L, 3L, 13L, 4L, 14L, 24L);
  }

  @Test
  void aMovieThatAListDoesNotHoldHasTheMeanOfTheOpenRanks() {
    // Ben leaves ranks 2 and 3 open: 1 + 2.5, 3 + 1 and 2 + 2.5.
    Group unequal = Group.of(List.of(anna(1, 2), ben(3)));

    assertThat(movies(GroupStrategy.AVERAGE, unequal)).containsExactly(1L, 3L, 2L);
  }

  @Test
  void ranksAreCountedAmongWhatNoMemberExcludes() {
    // Without movies 7 and 8, which Ben saw, Anna's ranks of 5 and 6 are 1 and 2, and Ben's 2 and
    // 1.
    GroupMember anna = anna(7, 8, 5, 6);
    GroupMember ben = new GroupMember("Ben", ben(6, 5).list(), Set.of(7L, 8L));

    assertThat(movies(GroupStrategy.AVERAGE, Group.of(List.of(anna, ben)))).containsExactly(5L, 6L);
  }

  @ParameterizedTest
  @EnumSource
  void aMemberWithoutAListHasNoSay(GroupStrategy strategy) {
    Group group = Group.of(List.of(anna(9, 5, 7), ben()));

    assertThat(movies(strategy, group)).containsExactly(9L, 5L, 7L);
  }

  @Test
  void anEntrySaysWhatItMeansToEachMember() {
    GroupMember anna =
        new GroupMember(
            "Anna",
            List.of(RankedMovie.of(4), new RankedMovie(6, List.of(new Reason(949, 5)))),
            Set.of(949L));
    GroupMember ben = new GroupMember("Ben", List.of(RankedMovie.of(8)), Set.of(4L));

    assertThat(GroupStrategy.TURNS.list(Group.of(List.of(ben, anna)), 1))
        .containsExactly(
            new GroupEntry(
                6,
                List.of(
                    new MemberView("Anna", OptionalInt.of(2), List.of(new Reason(949, 5))),
                    new MemberView("Ben", OptionalInt.empty(), List.of()))));
  }

  @Test
  void strategiesHaveNames() {
    assertThat(GroupStrategy.named("least-misery")).isEqualTo(GroupStrategy.LEAST_MISERY);
    assertThatThrownBy(() -> GroupStrategy.named("vote"))
        .isInstanceOf(ListsException.class)
        .hasMessage(
            "strategy must be one of average, reciprocal-ranks, least-misery, turns, got vote");
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> GroupStrategy.TURNS.list(PAIR, -1))
        .isInstanceOf(ListsException.class)
        .hasMessage("count must be 0 or more, got -1");
    assertThat(GroupStrategy.TURNS.list(PAIR, 0)).isEmpty();
  }

  private static List<Long> movies(GroupStrategy strategy, Group group) {
    return strategy.list(group, 100).stream().map(GroupEntry::movieId).toList();
  }

  private static GroupMember anna(long... movies) {
    return member("Anna", movies);
  }

  private static GroupMember ben(long... movies) {
    return member("Ben", movies);
  }

  private static GroupMember member(String id, long... movies) {
    return new GroupMember(id, LongStream.of(movies).mapToObj(RankedMovie::of).toList(), Set.of());
  }
}
