package dev.matinee.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskingTest {
  private static final double PLENTY = 60;

  private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
  private final TopList lists =
      (user, count) -> {
        asked.add(user);
        return List.of(1L, 2L, 3L);
      };

  @Test
  void aPassAsksForEachUserOnceInTheirOrder() throws Exception {
    Asking.Pass pass = new Asking(lists, PLENTY).once(new int[] {7, 5, 6});

    assertThat(asked).containsExactly(7, 5, 6);
    assertThat(pass.asks()).isEqualTo(3);
    assertThat(pass.listLength()).isEqualTo(3);
    assertThat(pass.wallNanos()).hasSize(3);
    assertThat(pass.cpuNanos()).hasSize(3);
  }

  @Test
  void threadsShareTheUsersOfAPass() throws Exception {
    int[] users = IntStream.range(0, 50).toArray();

    assertThat(new Asking(lists, PLENTY).perSecond(users, 2)).isPositive();
    assertThat(asked).containsExactlyInAnyOrderElementsOf(IntStream.of(users).boxed().toList());
  }

  @Test
  void aPassStopsAtItsLimitButHasOneTimeAtLeast() throws Exception {
    Asking.Pass pass = new Asking(lists, 0).once(new int[] {7, 5, 6});

    assertThat(asked).containsExactly(7);
    assertThat(pass.asks()).isEqualTo(1);
    assertThat(pass.cpuNanos()).hasSize(1);
  }

  @Test
  void warmingUpAsksForUsersAgainWhereThereAreFew() throws Exception {
    new Asking(lists, PLENTY).warmUp(new int[] {7, 5}, 0);

    assertThat(asked).hasSize(20).startsWith(7, 5, 7, 5);
  }

  @Test
  void whatALibraryThrowsEndsTheMeasurement() {
    TopList broken =
        (user, count) -> {
          throw new IllegalStateException("no list for " + user);
        };

    assertThatThrownBy(() -> new Asking(broken, PLENTY).once(new int[] {7}))
        .hasMessage("no list for 7");
    assertThatThrownBy(() -> new Asking(broken, PLENTY).perSecond(new int[] {7}, 2))
        .hasRootCauseMessage("no list for 7");
  }
}
