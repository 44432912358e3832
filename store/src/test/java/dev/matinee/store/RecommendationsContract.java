package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine promises of recommendation lists. */
abstract class RecommendationsContract extends EngineContract {
  private static final long LISTS = 40;

  RecommendationsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void aPersonWithoutAListHasNone() {
    Told.change(stores, user, history -> history.watch(1));
    assertThat(stores.recommendations().find(user)).isEmpty();
    assertThat(stores.recommendations().findWithHistoryVersion(user)).isEmpty();
  }

  @Test
  void everythingInAListComesBackInItsOrder() {
    RecommendationList list = Samples.list(user, 3, Samples.unknown(), Samples.amelie());
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @ParameterizedTest
  @EnumSource(MovieOrigin.class)
  void aMovieWithoutAPredictedRatingHasNoneAndKeepsItsOrigin(MovieOrigin origin) {
    RecommendedMovie movie =
        new RecommendedMovie(
            1,
            "Film",
            OptionalInt.empty(),
            List.of(),
            1,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            origin,
            List.of());
    stores.recommendations().save(Samples.list(user, 1, movie));
    assertThat(stores.recommendations().find(user))
        .hasValueSatisfying(list -> assertThat(list.movies()).containsExactly(movie));
  }

  @Test
  void anEmptyListIsAList() {
    RecommendationList list = Samples.list(user, 0);
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void theLongestListIsKept() {
    RecommendationList list = Samples.longestList(user);
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void whatWasSavedForLaterComesBackWithItsPlaces() {
    RecommendationList list =
        Samples.list(user, 3, Samples.unknown())
            .with(List.of(Samples.unknown()), List.of(new PlacedMovie(0, Samples.amelie())));
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
    RecommendationList later = Samples.list(user, 4, Samples.amelie());
    stores.recommendations().save(later);
    assertThat(stores.recommendations().find(user)).contains(later);
  }

  @Test
  void aPackedListComesBackByteForByte() {
    RecommendationList list = Samples.packedList(user, 3);
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new ListWithHistoryVersion(list, 0));
  }

  @Test
  void packedListsAndOthersTakeEachOthersPlace() {
    RecommendationList packed = Samples.packedList(user, 2);
    stores.recommendations().save(Samples.list(user, 1, Samples.amelie()));
    assertThat(stores.recommendations().save(packed)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(packed);
    RecommendationList plain = Samples.list(user, 3, Samples.amelie());
    assertThat(stores.recommendations().save(plain)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(plain);
    assertThat(stores.recommendations().save(packed)).isFalse();
    assertThat(stores.recommendations().find(user)).contains(plain);
  }

  @Test
  void aListReplacesOneOfTheSameOrAnEarlierHistory() {
    stores.recommendations().save(Samples.list(user, 1));
    RecommendationList sameHistory = Samples.list(user, 1, Samples.unknown());
    assertThat(stores.recommendations().save(sameHistory)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(sameHistory);
    RecommendationList laterHistory = Samples.list(user, 2, Samples.amelie());
    assertThat(stores.recommendations().save(laterHistory)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(laterHistory);
  }

  @Test
  void aLateListOfAnEarlierHistoryIsRefused() {
    RecommendationList current = Samples.list(user, 10, Samples.amelie());
    stores.recommendations().save(current);
    assertThat(stores.recommendations().save(Samples.list(user, 9))).isFalse();
    assertThat(stores.recommendations().find(user)).contains(current);
  }

  @Test
  void theVersionDecidesWhichListIsTheLatestAndNotTheTime() {
    RecommendationList current = Samples.list(user, 2, Samples.NOON, Samples.amelie());
    stores.recommendations().save(Samples.list(user, 1, Samples.NOON.plusSeconds(3600)));
    assertThat(stores.recommendations().save(current)).isTrue();
    RecommendationList late = Samples.list(user, 1, Samples.NOON.plusSeconds(7200));
    assertThat(stores.recommendations().save(late)).isFalse();
    clock.advance(Duration.ofDays(365));
    assertThat(stores.recommendations().save(late)).isFalse();
    assertThat(stores.recommendations().find(user)).contains(current);
  }

  @Test
  void ofListsThatAreSavedAtOnceTheLatestHistoryStays() throws Exception {
    List<Long> versions = new ArrayList<>(LongStream.rangeClosed(1, LISTS).boxed().toList());
    Collections.shuffle(versions, new Random(7));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> saved = new ArrayList<>();
      for (long version : versions) {
        saved.add(threads.submit(() -> stores.recommendations().save(Samples.list(user, version))));
      }
      for (int at = 0; at < LISTS; at++) {
        boolean isLatest = versions.get(at) == LISTS;
        assertThat(saved.get(at).get() || !isLatest).as("the latest was saved").isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(stores.recommendations().find(user)).contains(Samples.list(user, LISTS));
  }

  @Test
  void aListOfTheLatestHistoryIsCurrent() {
    Told.change(stores, user, history -> history.watch(1));
    RecommendationList list = Samples.list(user, 1, Samples.amelie());
    stores.recommendations().save(list);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new ListWithHistoryVersion(list, 1))
        .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isTrue());
  }

  @Test
  void aListIsStaleOnceItsOwnerRatedMore() {
    RecommendationList list = Samples.list(user, 1, Samples.amelie());
    stores.recommendations().save(list);
    Told.change(stores, user, history -> history.watch(1));
    Told.change(stores, user, history -> history.watch(2));
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new ListWithHistoryVersion(list, 2))
        .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isFalse());
  }

  @Test
  void aListOfAPersonWithoutAHistoryIsCurrentAtVersionZero() {
    RecommendationList list = Samples.list(user, 0, Samples.amelie());
    stores.recommendations().save(list);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new ListWithHistoryVersion(list, 0));
  }

  @Test
  void theListOfAGuestIsGoneThirtyDaysAfterItWasComputed() {
    UserId guest = Samples.guest();
    RecommendationList list = Samples.list(guest, 5, Samples.amelie());
    stores.recommendations().save(list);
    clock.advance(Retention.GUEST.minusSeconds(1));
    assertThat(stores.recommendations().find(guest)).contains(list);
    clock.advance(Duration.ofSeconds(1));
    assertThat(stores.recommendations().find(guest)).isEmpty();
    assertThat(stores.recommendations().findWithHistoryVersion(guest)).isEmpty();
  }

  @Test
  void aListThatIsGoneDoesNotKeepAnotherOut() {
    UserId guest = Samples.guest();
    stores.recommendations().save(Samples.list(guest, 5));
    clock.advance(Retention.GUEST);
    RecommendationList anew = Samples.list(guest, 1, clock.instant(), Samples.amelie());
    assertThat(stores.recommendations().save(anew)).isTrue();
    assertThat(stores.recommendations().find(guest)).contains(anew);
  }

  @Test
  void aListOfAGuestWhoseHistoryIsGoneIsThatOfVersionZero() {
    UserId guest = Samples.guest();
    Told.change(stores, guest, history -> history.watch(1));
    clock.advance(Retention.GUEST);
    RecommendationList list = Samples.list(guest, 0, clock.instant(), Samples.amelie());
    stores.recommendations().save(list);
    assertThat(stores.recommendations().findWithHistoryVersion(guest))
        .contains(new ListWithHistoryVersion(list, 0));
  }

  @Test
  void theListOfAPersonWhoIsGoneIsForgottenForGood() {
    stores.recommendations().save(Samples.list(user, 3));
    stores.histories().delete(user, Told.BY_PAGE);
    stores.recommendations().forget(user);
    stores.recommendations().forget(user);
    assertThat(stores.recommendations().find(user)).isEmpty();
    assertThat(stores.recommendations().findWithHistoryVersion(user)).isEmpty();
    assertThat(stores.recommendations().save(Samples.list(user, 4))).isFalse();
    assertThat(stores.recommendations().find(user)).isEmpty();
  }
}
