package dev.matinee.skill.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.skill.Lists;
import dev.matinee.skill.ListsInMemory;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListReaderTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final UserId USER = UserId.ofDataSetUser(1);

  /** A store that never answers a read until it is interrupted. */
  private record HangingStore(CountDownLatch interrupted) implements RecommendationStore {
    @Override
    public Optional<RecommendationList> find(UserId userId) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
      return Optional.empty();
    }

    @Override
    public Optional<StoredList> findWithHistoryVersion(UserId userId) {
      return find(userId).map(list -> new StoredList(list, 0));
    }

    @Override
    public boolean save(RecommendationList list) {
      return false;
    }

    @Override
    public void delete(UserId userId) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aListIsReadWithTheVersionOfTheHistory() {
    ListReader reader = new ListReader(ListsInMemory.at(4, Lists.ofLength(1, 2)), LONG);

    assertThat(reader.read(USER).orElseThrow().currentHistoryVersion()).isEqualTo(4);
    assertThat(reader.read(UserId.ofDataSetUser(2))).isEmpty();
  }

  @Test
  void aStoreThatHangsIsGivenUp() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    ListReader reader = new ListReader(new HangingStore(interrupted), SHORT);

    assertThatThrownBy(() -> reader.read(USER)).isInstanceOf(StoreUnavailableException.class);
    assertThat(interrupted.await(LONG.toMillis(), TimeUnit.MILLISECONDS))
        .as("the read is interrupted")
        .isTrue();
  }
}
