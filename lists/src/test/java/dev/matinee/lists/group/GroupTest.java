package dev.matinee.lists.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTest {
  @Test
  void membersAreKeptById() {
    Group group = Group.of(List.of(member("b"), member("c"), member("a")));

    assertThat(group.members()).extracting(GroupMember::id).containsExactly("a", "b", "c");
  }

  @Test
  void aGroupHasOneToTwelveMembers() {
    assertThat(Group.of(members(1)).members()).hasSize(1);
    assertThat(Group.of(members(12)).members()).hasSize(12);
    assertThatThrownBy(() -> Group.of(members(0)))
        .isInstanceOf(ListsException.class)
        .hasMessage("a group must have 1 to 12 members, got 0");
    assertThatThrownBy(() -> Group.of(members(13)))
        .hasMessage("a group must have 1 to 12 members, got 13");
  }

  @Test
  void twoMembersWithOneIdAreRefused() {
    assertThatThrownBy(() -> Group.of(List.of(member("a"), member("a"))))
        .isInstanceOf(ListsException.class)
        .hasMessage("the members of a group must have different ids, got a twice");
  }

  @Test
  void aMemberNeedsAnIdAndAListThatHoldsEachMovieOnce() {
    assertThatThrownBy(() -> member(" "))
        .isInstanceOf(ListsException.class)
        .hasMessage("the id of a member must not be blank, got ' '");
    assertThatThrownBy(
            () -> new GroupMember("a", List.of(RankedMovie.of(5), RankedMovie.of(5)), Set.of()))
        .isInstanceOf(ListsException.class)
        .hasMessage("a list must hold each movie once, got movie 5 twice in the list of member a");
  }

  @Test
  void aReasonIsAFiniteRating() {
    assertThatThrownBy(() -> new Reason(7, Double.NaN))
        .isInstanceOf(ListsException.class)
        .hasMessage("rating must be a finite number, got NaN for movie 7");
  }

  private static List<GroupMember> members(int count) {
    return IntStream.range(0, count).mapToObj(at -> member("m" + at)).toList();
  }

  private static GroupMember member(String id) {
    return new GroupMember(id, List.of(), Set.of());
  }
}
