package dev.matinee.storedlists.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JointListTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");

  private static List<RecommendedMovie> list(long... ids) {
    return LongStream.of(ids).mapToObj(JointListTest::movie).toList();
  }

  private static RecommendedMovie movie(long id) {
    return new RecommendedMovie(
        id,
        "Film " + id,
        OptionalInt.empty(),
        List.of(),
        1,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.UNKNOWN,
        List.of());
  }

  private static ListedPerson liking(long... ids) {
    return new ListedPerson(true, Set.of(), () -> list(ids));
  }

  private static JointList of(ListedPerson... people) {
    return JointList.of(List.of(people), GroupStrategy.AVERAGE);
  }

  @Test
  void whatIsHighOnBothListsComesFirst() {
    assertThat(of(liking(1, 2, 3), liking(4, 2, 5)).movies()).startsWith(2L);
  }

  @Test
  void whatOneOfThemKnowsIsNotInIt() {
    ListedPerson knowing = new ListedPerson(true, Set.of(2L), () -> list(4, 5));

    assertThat(of(liking(1, 2, 3), knowing).movies()).containsExactlyInAnyOrder(1L, 3L, 4L, 5L);
  }

  @Test
  void whoToldNothingHasNoSayAndIsNotAskedForAList() {
    AtomicInteger asked = new AtomicInteger();
    ListedPerson silent =
        new ListedPerson(
            false,
            Set.of(),
            () -> {
              asked.incrementAndGet();
              return list(9);
            });

    JointList joint = of(silent, liking(1, 2));

    assertThat(joint.movies()).containsExactly(1L, 2L);
    assertThat(joint.own().get(0)).isEmpty();
    assertThat(joint.own().get(1)).containsOnlyKeys(1L, 2L);
    assertThat(asked).hasValue(0);
  }

  @Test
  void whereNoneToldAnythingTheirListsCount() {
    ListedPerson silent = new ListedPerson(false, Set.of(), () -> list(7, 8));

    assertThat(of(silent).movies()).containsExactly(7L, 8L);
    assertThat(of(silent).own().get(0)).isEmpty();
  }

  @Test
  void moreThanTenPeopleChooseInTheirOrder() {
    ListedPerson[] people =
        LongStream.rangeClosed(1, 12).mapToObj(JointListTest::liking).toArray(ListedPerson[]::new);

    assertThat(JointList.of(List.of(people), GroupStrategy.TURNS).movies())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void ratedWatchedAndHiddenMoviesAreKnownAndSavedOnesAreNot() {
    History history =
        History.empty(ANN)
            .rate(1, new RatedMovie(8, Instant.EPOCH))
            .watch(2)
            .hide(3)
            .save(4, Instant.EPOCH);

    assertThat(ListedPerson.of(history, List::of).known()).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(ListedPerson.of(history, List::of).hasTaste()).isTrue();
    assertThat(ListedPerson.hasTaste(History.empty(ANN).watch(2))).isFalse();
  }

  @Test
  void aStrategyThatThisVersionDoesNotKnowIsTheUsualOne() {
    EveningMember ann = new EveningMember(ANN, "ann");
    Evening evening = Evening.start(JoinCode.random(), "turns", ann, Instant.EPOCH);

    assertThat(JointList.strategy(evening)).isEqualTo(GroupStrategy.TURNS);
    assertThat(JointList.strategy(evening.withStrategy("of a later version")))
        .isEqualTo(GroupStrategy.DEFAULT);
  }
}
