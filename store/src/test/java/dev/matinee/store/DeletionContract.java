package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.store.deletion.PersonDeletion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a deleted account, and of what is written beside its deletion: nothing. */
abstract class DeletionContract extends EngineContract {
  private static final int SOME = 10;

  DeletionContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void nothingMoreIsStoredForAnAccountThatIsGone() {
    PersonRows rows = PersonRows.make(stores);
    rows.writeAll(0);

    rows.delete();

    rows.requireNone();
    for (Runnable write : rows.refused(1)) {
      assertThatExceptionOfType(PersonGoneException.class).isThrownBy(write::run);
    }
    rows.heard();
    rows.list(9);
    rows.requireNone();
  }

  @Test
  void onlyTheDeletedAccountIsGone() {
    PersonRows rows = PersonRows.make(stores);
    PersonRows others = PersonRows.make(stores);
    others.writeAll(0);

    rows.delete();

    assertThat(stores.histories().isGone(rows.account().userId())).isTrue();
    assertThat(stores.histories().isGone(others.account().userId())).isFalse();
    assertThat(stores.recommendations().find(others.account().userId())).isPresent();
    assertThat(stores.accounts().find(others.account().username())).isPresent();
  }

  @Test
  void aPairingCodeEndsWithItsAccount() {
    PersonRows rows = PersonRows.make(stores);
    rows.code(0);
    stores.histories().delete(rows.account().userId(), Told.BY_PAGE);

    assertThat(stores.pairingCodes().redeem(rows.codeHash(0))).isEmpty();
  }

  @Test
  void aDeletionThatWasStoppedAfterTheMarkIsFinishedByTheIdAlone() {
    PersonRows rows = PersonRows.make(stores);
    rows.writeAll(0);
    stores.histories().delete(rows.account().userId(), Told.BY_PAGE);

    new PersonDeletion(stores).finish(rows.account().userId());
    new PersonDeletion(stores).finish(rows.account().userId());

    rows.requireNone();
  }

  @Test
  void writesBesideADeletionLeaveNoRow() throws Exception {
    deleteBesideWriters(SOME);
  }

  @Test
  @Tag("faults")
  void writesBesideAThousandDeletionsLeaveNoRow() throws Exception {
    deleteBesideWriters(1_000);
  }

  private void deleteBesideWriters(int accounts) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      for (int i = 0; i < accounts; i++) {
        deleteBesideWriters(PersonRows.make(stores), threads);
      }
    } finally {
      threads.shutdownNow();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** Each kind of row is written by a thread of its own, until the store refuses it. */
  private static void deleteBesideWriters(PersonRows rows, ExecutorService threads)
      throws Exception {
    AtomicBoolean deleted = new AtomicBoolean();
    List<Future<Integer>> writers = new ArrayList<>();
    for (int kind = 0; kind < PersonRows.KINDS; kind++) {
      int mine = kind;
      writers.add(threads.submit(() -> rows.writeUntilRefused(mine, deleted)));
    }
    rows.awaitWriters();

    rows.delete();
    deleted.set(true);

    for (Future<Integer> writer : writers) {
      assertThat(writer.get(1, TimeUnit.MINUTES)).isPositive();
    }
    rows.requireNone();
  }
}
