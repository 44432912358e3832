package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.InjectedFault;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that end after so many bytes of answers, wherever that is. */
@Tag("faults")
class DynamoDbCutAnswersTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final int STEP = 10;
  private static final int LONGEST = 5_000;

  @Test
  void whereverAnAnswerBreaksOffNothingIsLostOrReadWrong() {
    try (Dynalite dynalite = Dynalite.start();
        FaultProxy proxy = FaultProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalSettings.of(proxy.endpoint()))) {
      stores.createTables();
      int bytes = 0;
      long taken = 0;
      boolean passes = false;
      for (; !passes && bytes < LONGEST; bytes += STEP) {
        long movie = bytes + 1L;
        proxy.cutAfter(bytes);
        Optional<History> written = tried(() -> change(stores, movie));
        Optional<History> read = tried(() -> stores.histories().read(USER));
        proxy.become(Fault.WELL);

        History kept = stores.histories().read(USER);
        String place = "cut after " + bytes + " bytes";
        read.ifPresent(history -> assertThat(history).as(place).isEqualTo(kept));
        written.ifPresent(history -> assertThat(history).as(place).isEqualTo(kept));
        taken += written.stream().count();
        passes = written.isPresent() && read.isPresent();
      }
      assertThat(passes).as("the answers pass in the end").isTrue();
      report(bytes / STEP, taken);
    }
  }

  private static History change(DynamoDbStores stores, long movie) {
    return Told.change(stores, USER, history -> history.watch(movie));
  }

  private static Optional<History> tried(Supplier<History> call) {
    try {
      return Optional.of(call.get());
    } catch (StoreUnavailableException refused) {
      return Optional.empty();
    }
  }

  private static void report(int places, long taken) {
    new InjectedFault(
            "answers of the store that break off",
            "connections cut after 0, 10, 20 and so on bytes, " + places + " places",
            taken,
            0,
            "each call gave what is stored, or said that the store is out of reach")
        .report();
  }
}
