package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveningTest {
  private final EveningMember ann = new EveningMember(Samples.account().userId(), "ann");
  private final EveningMember ben = new EveningMember(Samples.guest(), "Ben");
  private final EveningMember cleo = new EveningMember(Samples.guest(), "Cleo");
  private final Evening evening =
      Evening.start(new JoinCode("BCDFGH"), "average", ann, Samples.NOON.plusMillis(500));

  @Test
  void anEveningLastsADayToTheSecond() {
    assertThat(evening.expiresAt()).isEqualTo(Samples.NOON.plus(Duration.ofDays(1)));
    assertThat(evening.isExpired(evening.expiresAt().minusMillis(1))).isFalse();
    assertThat(evening.isExpired(evening.expiresAt())).isTrue();
  }

  @Test
  void membersKeepTheOrderInWhichTheyJoinedAndTheFirstIsTheStarter() {
    Evening three = evening.with(ben).with(cleo);
    assertThat(three.members()).containsExactly(ann, ben, cleo);
    assertThat(three.starter()).isEqualTo(ann);
    assertThat(three.version()).isEqualTo(3);
    assertThat(three.without(ann.userId()).starter()).isEqualTo(ben);
  }

  @Test
  void whoIsInCannotJoinAgainAndWhoIsOutCannotLeave() {
    assertThat(evening.with(new EveningMember(ann.userId(), "Annie"))).isSameAs(evening);
    assertThat(evening.without(ben.userId())).isSameAs(evening);
    assertThat(evening.withStrategy("average")).isSameAs(evening);
    assertThat(evening.withInstead(ben.userId(), cleo)).isSameAs(evening);
  }

  @Test
  void anotherPersonTakesThePlaceOfAMember() {
    assertThat(evening.with(ben).withInstead(ann.userId(), cleo).members())
        .containsExactly(cleo, ben);
    assertThat(evening.with(ben).withInstead(ben.userId(), ann).members()).containsExactly(ann);
  }

  @Test
  void theNinthMemberIsRefused() {
    Evening full = evening;
    while (full.members().size() < Evening.MAX_MEMBERS) {
      full = full.with(new EveningMember(Samples.guest(), "guest " + full.version()));
    }
    Evening eight = full;
    assertThatThrownBy(() -> eight.with(ben))
        .isInstanceOf(EveningFullException.class)
        .hasMessage("an evening has at most 8 members, not 9");
    assertThat(eight.with(ann)).isSameAs(eight);
  }

  @Test
  void anEveningWithoutAMemberIsNone() {
    assertThatThrownBy(() -> evening.without(ann.userId()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("members must be 1 or more different people");
  }

  @Test
  void aNameIsStripped() {
    assertThat(new EveningMember(ben.userId(), "  Zoë 🎬 ").name()).isEqualTo("Zoë 🎬");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "a\u202eb", "a\u200bb"})
  void aNameThatCannotBeShownIsRefused(String name) {
    assertThatThrownBy(() -> new EveningMember(ben.userId(), name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("name must have 1 to 32 characters");
  }

  @Test
  void aNameHasUpTo32CharactersWhateverTheirLength() {
    String longest = "🎬".repeat(32);
    assertThat(new EveningMember(ben.userId(), longest).name()).isEqualTo(longest);
    assertThatThrownBy(() -> new EveningMember(ben.userId(), longest + "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aUserOfTheDataSetIsNoMember() {
    UserId user = UserId.ofDataSetUser(42);
    assertThatThrownBy(() -> new EveningMember(user, "42"))
        .hasMessage("userId must be a person, got 42");
  }

  @Test
  void theStrategyHasAName() {
    for (String name : List.of("", "x".repeat(41))) {
      assertThatThrownBy(() -> evening.withStrategy(name))
          .hasMessageStartingWith("strategy must have 1 to 40 characters");
    }
  }
}
