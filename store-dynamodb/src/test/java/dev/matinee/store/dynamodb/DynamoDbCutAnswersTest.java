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
        // Each time another, since an answer grows with the events of a history.
        UserId user = UserId.ofDataSetUser(bytes + 1L);
        proxy.cutAfter(bytes);
        Optional<History> written = tried(() -> change(stores, user));
        Optional<History> read = tried(() -> stores.histories().read(user));
        proxy.become(Fault.WELL);

        History kept = stores.histories().read(user);
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

  private static History change(DynamoDbStores stores, UserId user) {
    return Told.change(stores, user, history -> history.watch(7));
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
