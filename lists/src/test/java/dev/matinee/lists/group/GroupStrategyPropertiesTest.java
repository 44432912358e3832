package dev.matinee.lists.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every strategy and every group. */
class GroupStrategyPropertiesTest {
  private static final int MOVIES = 15;

  @Property(tries = 300)
  void aShorterListIsThePrefixOfALongerOne(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    Group group = Group.of(members);
    List<GroupEntry> all = strategy.list(group, MOVIES);

    for (int count = 0; count <= MOVIES; count++) {
      assertThat(strategy.list(group, count))
          .isEqualTo(all.subList(0, Math.min(count, all.size())));
    }
  }

  @Property(tries = 300)
  void everyMovieOfAListAppearsOnceUnlessAMemberExcludesIt(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    Set<Long> expected = new HashSet<>();
    members.forEach(member -> expected.addAll(movies(member)));
    members.forEach(member -> expected.removeAll(member.excluded()));

    assertThat(movies(strategy, members)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 300)
  void theOrderOfTheMembersDoesNotMatter(
      @ForAll GroupStrategy strategy,
      @ForAll("members") List<GroupMember> members,
      @ForAll Random random) {
    List<GroupMember> others = new ArrayList<>(members);
    Collections.shuffle(others, random);

    assertThat(strategy.list(Group.of(others), MOVIES))
        .isEqualTo(strategy.list(Group.of(members), MOVIES));
  }

  @Property(tries = 300)
  void aGroupOfOneHasItsOwnList(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    GroupMember alone = members.get(0);
    List<Long> own = new ArrayList<>(movies(alone));
    own.removeAll(alone.excluded());

    assertThat(movies(strategy, List.of(alone))).isEqualTo(own);
  }

  @Property(tries = 300)
  void membersWhoAgreeHaveTheListOfEachOfThem(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    List<RankedMovie> common = members.get(0).list();
    List<GroupMember> agreeing =
        members.stream().map(each -> new GroupMember(each.id(), common, Set.of())).toList();

    assertThat(movies(strategy, agreeing)).isEqualTo(movies(members.get(0)));
  }

  @Property(tries = 300)
  void whatAllRankHigherIsHigher(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    List<Long> result = movies(strategy, members);

    for (int lower = 1; lower < result.size(); lower++) {
      for (int higher = 0; higher < lower; higher++) {
        assertThat(allRankHigher(result.get(lower), result.get(higher), members)).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void everyEntryNamesThePlaceInEachOwnList(
      @ForAll GroupStrategy strategy, @ForAll("members") List<GroupMember> members) {
    for (GroupEntry entry : strategy.list(Group.of(members), MOVIES)) {
      assertThat(entry.members())
          .containsExactlyInAnyOrderElementsOf(
              members.stream().map(member -> view(member, entry.movieId())).toList());
    }
  }

  private static MemberView view(GroupMember member, long movie) {
    int at = movies(member).indexOf(movie);
    return at < 0
        ? new MemberView(member.id(), OptionalInt.empty(), List.of())
        : new MemberView(member.id(), OptionalInt.of(at + 1), member.list().get(at).because());
  }

  private static boolean allRankHigher(long movie, long other, List<GroupMember> members) {
    return members.stream()
        .map(GroupStrategyPropertiesTest::movies)
        .allMatch(
            list ->
                list.contains(movie)
                    && list.contains(other)
                    && list.indexOf(movie) < list.indexOf(other));
  }

  @Provide
  Arbitrary<List<GroupMember>> members() {
    return Arbitraries.randomValue(GroupStrategyPropertiesTest::members);
  }

  private static List<GroupMember> members(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(5))
        .mapToObj(
            at ->
                new GroupMember(
                    "m" + at,
                    shuffled(random, MOVIES).stream()
                        .map(movie -> new RankedMovie(movie, List.of(new Reason(at, movie))))
                        .toList(),
                    Set.copyOf(shuffled(random, 5))))
        .toList();
  }

  /** The first movies of a random order, up to a number of them. */
  private static List<Long> shuffled(Random random, int most) {
    List<Long> movies = new ArrayList<>(LongStream.rangeClosed(1, MOVIES).boxed().toList());
    Collections.shuffle(movies, random);
    return movies.subList(0, random.nextInt(most + 1));
  }

  private static List<Long> movies(GroupMember member) {
    return member.list().stream().map(RankedMovie::movieId).toList();
  }

  private static List<Long> movies(GroupStrategy strategy, List<GroupMember> members) {
    return strategy.list(Group.of(members), MOVIES).stream().map(GroupEntry::movieId).toList();
  }
}
