package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of evenings. */
abstract class EveningsContract extends EngineContract {
  private final JoinCode code = JoinCode.random();
  private final EveningMember ann = new EveningMember(Samples.account().userId(), "ann");
  private final EveningMember ben = new EveningMember(Samples.guest(), "Ben <b> \"東\" 🎬");
  private final Evening evening = Evening.start(code, "least-misery", ann, Samples.NOON);

  EveningsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  private EveningStore store() {
    return stores.evenings();
  }

  @Test
  void everythingInAnEveningComesBack() {
    assertThat(store().create(evening)).isTrue();
    assertThat(store().find(code)).contains(evening);
    Evening two = store().update(code, it -> it.with(ben));
    assertThat(two.members()).containsExactly(ann, ben);
    assertThat(store().find(code)).contains(two);
    Evening other = store().update(code, it -> it.withStrategy("turns"));
    assertThat(other.version()).isEqualTo(3);
    assertThat(store().find(code)).contains(other);
  }

  @Test
  void anUnknownCodeIsNoEvening() {
    assertThat(store().find(code)).isEmpty();
    assertThatThrownBy(() -> store().update(code, it -> it.with(ben)))
        .isInstanceOf(NoSuchEveningException.class)
        .hasMessageNotContaining(code.value());
  }

  @Test
  void anEveningIsGoneFromTheSecondItExpires() {
    store().create(evening);
    clock.advance(Retention.EVENING.minusMillis(1));
    assertThat(store().find(code)).contains(evening);
    clock.advance(Duration.ofMillis(1));
    assertThat(store().find(code)).isEmpty();
    assertThat(store().evenings(ann.userId())).isEmpty();
    assertThatThrownBy(() -> store().update(code, it -> it.with(ben)))
        .isInstanceOf(NoSuchEveningException.class);
  }

  @Test
  void aCodeInUseIsNotGivenToAnotherUntilItsEveningEnds() {
    store().create(evening);
    Evening another = Evening.start(code, "turns", ben, Samples.NOON);
    assertThat(store().create(another)).isFalse();
    assertThat(store().find(code)).contains(evening);
    clock.advance(Retention.EVENING);
    Evening later = Evening.start(code, "turns", ben, clock.instant());
    assertThat(store().create(later)).isTrue();
    assertThat(store().find(code)).contains(later);
    assertThat(store().evenings(ann.userId())).isEmpty();
  }

  @Test
  void aRepeatedCreationSucceedsWithoutEffect() {
    assertThat(store().create(evening)).isTrue();
    assertThat(store().create(evening)).isTrue();
    Evening two = store().update(code, it -> it.with(ben));
    assertThat(store().create(evening)).isFalse();
    assertThat(store().find(code)).contains(two);
  }

  @Test
  void aWriteOfAnEarlierVersionIsRefused() {
    store().create(evening);
    Evening two = evening.with(ben);
    store().write(evening, two);
    assertThatThrownBy(() -> store().write(evening, evening.withStrategy("turns")))
        .isInstanceOf(VersionConflictException.class)
        .hasMessageNotContaining(code.value());
    assertThat(store().find(code)).contains(two);
  }

  @Test
  void ofManyWhoJoinAtOnceNoneIsLost() throws Exception {
    store().create(evening);
    List<EveningMember> guests = guests(Evening.MAX_MEMBERS - 1);

    assertThat(joinAtOnce(guests)).isEqualTo(guests.size());

    assertThat(store().find(code).orElseThrow().members())
        .hasSize(Evening.MAX_MEMBERS)
        .startsWith(ann)
        .containsAll(guests);
    for (EveningMember guest : guests) {
      assertThat(store().evenings(guest.userId())).extracting(Evening::code).containsExactly(code);
    }
  }

  @Test
  void ofMoreWhoJoinAtOnceThanThereIsRoomForTheRestIsRefused() throws Exception {
    store().create(evening);

    assertThat(joinAtOnce(guests(Evening.MAX_MEMBERS + 2))).isEqualTo(Evening.MAX_MEMBERS - 1);

    assertThat(store().find(code).orElseThrow().members()).hasSize(Evening.MAX_MEMBERS);
  }

  private static List<EveningMember> guests(int count) {
    List<EveningMember> guests = new ArrayList<>();
    while (guests.size() < count) {
      guests.add(new EveningMember(Samples.guest(), "guest " + guests.size()));
    }
    return guests;
  }

  /** How many got in; the others found it full. */
  private int joinAtOnce(List<EveningMember> people) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    CyclicBarrier start = new CyclicBarrier(people.size());
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (EveningMember person : people) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return join(person);
                }));
      }
      int joined = 0;
      for (Future<Boolean> answer : answers) {
        joined += answer.get() ? 1 : 0;
      }
      return joined;
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean join(EveningMember person) {
    try {
      return store().update(code, it -> it.with(person)).member(person.userId()).isPresent();
    } catch (EveningFullException full) {
      return false;
    }
  }

  @Test
  void aPersonsEveningsAreThoseThatTheyAreIn() {
    Evening later = Evening.start(JoinCode.random(), "turns", ben, Samples.NOON.plusSeconds(1));
    store().create(evening);
    store().create(later);
    Evening joined = store().update(later.code(), it -> it.with(ann));

    assertThat(store().evenings(ann.userId())).containsExactly(joined, evening);
    assertThat(store().evenings(ben.userId())).containsExactly(joined);

    store().leave(later.code(), ann.userId());

    assertThat(store().evenings(ann.userId())).containsExactly(evening);
  }

  @Test
  void oneOfManyEveningsIsFound() {
    for (int count = 0; count < 120; count++) {
      JoinCode one = JoinCode.random();
      store().create(Evening.start(one, "turns", ann, Samples.NOON));
      store().leave(one, ann.userId());
    }
    store().create(evening);
    assertThat(store().evenings(ann.userId())).containsExactly(evening);
  }

  @Test
  void whoLeavesIsOutAndTheLastOneEndsIt() {
    store().create(evening);
    store().update(code, it -> it.with(ben));
    store().leave(code, ann.userId());
    assertThat(store().find(code).orElseThrow().members()).containsExactly(ben);
    store().leave(code, ann.userId());
    assertThat(store().find(code).orElseThrow().members()).containsExactly(ben);
    store().leave(code, ben.userId());
    assertThat(store().find(code)).isEmpty();
    store().leave(code, ben.userId());
  }

  @Test
  void anEveningIsDeletedAsItWasFound() {
    store().create(evening);
    Evening two = store().update(code, it -> it.with(ben));
    assertThat(store().delete(evening)).isFalse();
    assertThat(store().find(code)).contains(two);
    assertThat(store().delete(two)).isTrue();
    assertThat(store().delete(two)).isFalse();
    assertThat(store().find(code)).isEmpty();
    assertThat(store().evenings(ben.userId())).isEmpty();
  }

  @Test
  void aForgottenPersonIsInNoEvening() {
    Evening alone = Evening.start(JoinCode.random(), "turns", ann, Samples.NOON);
    store().create(evening);
    store().create(alone);
    store().update(code, it -> it.with(ben));

    store().forget(ann.userId());
    store().forget(ann.userId());

    assertThat(store().evenings(ann.userId())).isEmpty();
    assertThat(store().find(alone.code())).isEmpty();
    assertThat(store().find(code).orElseThrow().members()).containsExactly(ben);
  }

  @Test
  void aPersonTakesThePlaceOfAnotherInAllTheirEvenings() {
    Evening bens = Evening.start(JoinCode.random(), "turns", ben, Samples.NOON.plusSeconds(1));
    store().create(evening);
    store().create(bens);
    store().update(code, it -> it.with(ben));
    EveningMember benjamin = new EveningMember(Samples.account().userId(), "benjamin");

    store().move(ben.userId(), benjamin);
    store().move(ben.userId(), benjamin);

    assertThat(store().find(code).orElseThrow().members()).containsExactly(ann, benjamin);
    assertThat(store().evenings(benjamin.userId()))
        .extracting(Evening::code)
        .containsExactly(bens.code(), code);
    assertThat(store().evenings(ben.userId())).isEmpty();
  }

  @Test
  void aChangeThatMakesAnotherEveningIsRefused() {
    store().create(evening);
    assertThatThrownBy(() -> store().update(code, it -> it.with(ben).withStrategy("turns")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the change of an evening at version 1 made version 3, or another evening");
    assertThat(store().find(code)).contains(evening);
  }
}
