package dev.matinee.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.Samples;
import dev.matinee.store.Session;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.SharedTallies.Tally;
import dev.matinee.store.Stores;
import dev.matinee.store.TestClock;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RedisServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one store and one Redis, and a door to the store that does not know Redis. */
class TwoNodesTest {
  private static final Duration AFTER_THE_LEASE = Lease.TIME.plusMillis(1);

  private static final int RATINGS = 300;

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private final Account account = Samples.account();
  private final UserId ann = account.userId();
  private final Session session = Samples.session(account, "token of " + ann);
  private final TestClock clock = new TestClock(Samples.NOON);
  private RedisServer redis;
  private Stores truth;
  private Stores one;
  private Stores two;

  @BeforeEach
  void start() {
    redis = opened.add(RedisServer.start());
    truth = opened.add(store());
    one = opened.add(node());
    two = opened.add(node());
    one.sessions().save(session);
  }

  private Stores store() {
    return SqliteStores.open(folder.resolve("stores.db"), clock);
  }

  private Stores node() {
    return CachedStores.of(store(), RedisAddress.of(redis.address()), "nodes", clock);
  }

  private static void rate(Stores node, UserId person, long movie) {
    var unused = Told.change(node, person, told -> told.rate(movie, Samples.fourAndAHalf()));
  }

  private Optional<Long> version(Stores node) {
    return node.sessions()
        .findWithHistoryVersion(session.tokenHash(), ann)
        .map(SessionWithHistoryVersion::historyVersion);
  }

  @Test
  void aChangeIsKnownOnTheOtherNodeAtOnce() {
    for (int rating = 1; rating <= RATINGS; rating++) {
      Stores writer = rating % 2 == 0 ? one : two;
      Stores reader = rating % 2 == 0 ? two : one;
      rate(writer, ann, rating);
      assertThat(version(reader)).as("after rating %s", rating).contains((long) rating);
    }
  }

  /** As the skill on Lambda, which writes into the store and does not know Redis. */
  @Test
  void aChangeThroughAnotherDoorIsKnownAfterTheLease() {
    rate(one, ann, 1);
    assertThat(version(two)).contains(1L);
    rate(truth, ann, 2);
    clock.advance(AFTER_THE_LEASE);
    assertThat(version(two)).contains(2L);
    assertThat(version(one)).contains(2L);
  }

  @Test
  void aSessionThatEndsOnOneNodeIsOverOnTheOtherAtOnce() {
    assertThat(two.sessions().find(session.tokenHash())).contains(session);
    one.sessions().delete(List.of(session.tokenHash()));
    assertThat(two.sessions().find(session.tokenHash())).isEmpty();
    assertThat(version(two)).isEmpty();
  }

  @Test
  void aSessionThatEndsWithoutWordToRedisIsOverAfterTheLease() {
    assertThat(two.sessions().find(session.tokenHash())).contains(session);
    truth.sessions().delete(List.of(session.tokenHash()));
    clock.advance(AFTER_THE_LEASE);
    assertThat(two.sessions().find(session.tokenHash())).isEmpty();
    assertThat(version(two)).isEmpty();
  }

  @Test
  void aPageReadsRedisAloneWhileItsCopiesAreBelieved() {
    rate(one, ann, 1);
    assertThat(version(two)).contains(1L);
    truth.sessions().delete(List.of(session.tokenHash()));
    assertThat(version(one)).as("from the copy of two").contains(1L);
  }

  @Test
  void aListOfOneNodeIsFoundByTheOther() {
    RecommendationList list = Samples.packedList(ann, 1);
    assertThat(one.recommendations().save(list)).isTrue();
    truth.recommendations().forget(ann);
    assertThat(two.recommendations().find(ann)).as("the copy").contains(list);
    two.recommendations().forget(ann);
    assertThat(one.recommendations().find(ann)).isEmpty();
  }

  @Test
  void aCopyNeverReplacesALaterOne() {
    RecommendationList later = Samples.packedList(ann, 7);
    assertThat(one.recommendations().save(later)).isTrue();
    assertThat(two.recommendations().save(Samples.packedList(ann, 6))).isFalse();
    assertThat(two.recommendations().find(ann)).contains(later);
    RecommendationList plain = Samples.list(ann, 8, Samples.amelie());
    assertThat(two.recommendations().save(plain)).isTrue();
    assertThat(one.recommendations().find(ann)).contains(plain);
  }

  @Test
  void nodesCountTogetherAndRedisCannotReadWhom() {
    Instant noon = Samples.NOON;
    one.tallies().add("ann 192.0.2.1", noon, Duration.ofMinutes(1));
    two.tallies().add("ann 192.0.2.1", noon.plusMillis(5), Duration.ofMinutes(1));
    assertThat(one.tallies().find("ann 192.0.2.1")).contains(new Tally(2, noon.plusMillis(5)));
    assertThat(redis.command("KEYS", "*")).contains("tally").doesNotContain("192.0.2.1");
    two.tallies().forget("ann 192.0.2.1");
    assertThat(one.tallies().find("ann 192.0.2.1")).isEmpty();
  }

  @Test
  void aRedisThatIsFlushedCostsNothingButReads() {
    rate(one, ann, 1);
    assertThat(redis.command("FLUSHALL")).isEqualTo("OK");
    assertThat(version(two)).contains(1L);
    assertThat(two.sessions().find(session.tokenHash())).contains(session);
  }

  @Test
  void foreignDataUnderItsKeysAreNotBelieved() {
    rate(one, ann, 1);
    RecommendationList list = Samples.packedList(ann, 1);
    assertThat(one.recommendations().save(list)).isTrue();
    assertThat(version(one)).contains(1L);
    for (String key : redis.command("KEYS", "*").split("\\s+", -1)) {
      assertThat(redis.command("SET", key, "9 something else")).isEqualTo("OK");
    }
    assertAllIsRight(list);
    for (String key : redis.command("KEYS", "*").split("\\s+", -1)) {
      assertThat(redis.command("DEL", key)).isEqualTo("1");
      assertThat(redis.command("LPUSH", key, "a list")).isEqualTo("1");
    }
    assertAllIsRight(list);
  }

  /** What was copied long ago, or by a site whose store is another one, comes back. */
  @Test
  void olderDataAreNotBelieved() {
    rate(one, ann, 1);
    assertThat(version(one)).contains(1L);
    String key = "nodes:1:version:" + ann.value();
    byte[] old =
        Copy.of(1, data -> data.writeLong(clock.instant().minusSeconds(9).toEpochMilli()))
            .content();
    rate(truth, ann, 2);
    assertThat(redis.command("DEL", key)).isEqualTo("1");
    String script =
        "local b = {} for i in string.gmatch(ARGV[1], '%d+') do b[#b + 1] = string.char(i) end"
            + " redis.call('SET', KEYS[1], '1 ' .. table.concat(b)) return 1";
    StringBuilder numbers = new StringBuilder();
    for (byte each : old) {
      numbers.append(each & 0xff).append(' ');
    }
    assertThat(redis.command("EVAL", script, "1", key, numbers.toString())).contains("1");
    assertThat(version(two)).contains(2L);
  }

  private void assertAllIsRight(RecommendationList list) {
    assertThat(two.recommendations().find(ann)).contains(list);
    assertThat(two.sessions().find(session.tokenHash())).contains(session);
    assertThat(version(two)).contains(1L);
  }

  @Test
  void aRedisThatHangsCostsOneShortWait() {
    rate(one, ann, 1);
    redis.signal("STOP");
    long begin = System.nanoTime();
    assertThat(version(one)).contains(1L);
    rate(one, ann, 2);
    for (int page = 0; page < 100; page++) {
      assertThat(version(one)).contains(2L);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    System.out.printf(
        "injected: Redis hangs (SIGSTOP); 101 pages and a rating took %d ms together%n",
        taken.toMillis());
    assertThat(taken).as("the rating waits for older copies").isGreaterThan(Lease.TIME);
    assertThat(taken).as("101 waits are 50 s").isLessThan(Duration.ofSeconds(20));
    clock.advance(AFTER_THE_LEASE);
    redis.signal("CONT");
    assertThat(version(two)).as("the same person at the other node").contains(2L);
    assertThat(redis.command("FLUSHALL")).isEqualTo("OK");
    assertThat(Eventually.comesTrue(() -> hasCopy(one))).as("used again").isTrue();
    assertThat(version(two)).contains(2L);
  }

  private boolean hasCopy(Stores node) {
    var unused = version(node);
    return !redis.command("GET", "nodes:1:version:" + ann.value()).isEmpty();
  }

  @Test
  void aRedisThatIsNotThereAtTheStartIsUsedOnceItIs() {
    int port = redis.port();
    redis.close();
    Stores late =
        opened.add(
            CachedStores.of(store(), RedisAddress.of("redis://127.0.0.1:" + port), "nodes", clock));
    rate(late, ann, 1);
    assertThat(version(late)).contains(1L);
    redis = opened.add(RedisServer.start(port));
    assertThat(Eventually.comesTrue(() -> hasCopy(late))).isTrue();
    assertThat(Eventually.comesTrue(() -> hasCopy(one))).as("connected before").isTrue();
  }
}
