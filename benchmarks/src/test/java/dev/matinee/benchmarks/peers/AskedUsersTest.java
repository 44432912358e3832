package dev.matinee.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedUsersTest {
  @Test
  void nobodyIsAskedTwiceWhereThereAreEnoughUsers() {
    AskedUsers users = new AskedUsers(IntStream.range(0, 100).toArray(), 20, 1);

    int[] all =
        IntStream.of(users.first().length, users.second().length, users.forWarmUp().length)
            .toArray();
    assertThat(all).containsExactly(20, 20, 60);
    assertThat(
            IntStream.concat(
                IntStream.of(users.first()),
                IntStream.concat(IntStream.of(users.second()), IntStream.of(users.forWarmUp()))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aSeedAlwaysMeansTheSameUsers() {
    int[] ids = IntStream.range(0, 100).toArray();

    assertThat(new AskedUsers(ids, 5, 1).first())
        .containsExactly(new AskedUsers(ids, 5, 1).first())
        .isNotEqualTo(new AskedUsers(ids, 5, 2).first());
  }

  @Test
  void aPassOverFewUsersAsksEachOnce() {
    AskedUsers users = new AskedUsers(new int[] {4, 5, 6}, 200, 1);

    assertThat(users.first()).containsExactlyInAnyOrder(4, 5, 6);
    assertThat(users.second()).containsExactlyInAnyOrder(4, 5, 6);
    assertThat(users.forWarmUp()).hasSize(3);
  }
}
