package dev.matinee.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.Samples;
import dev.matinee.store.Session;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of three masters and three replicas, of which a master is killed under load. */
@Tag("faults")
class KilledMasterTest {
  private static final int PEOPLE = 30;

  /** The cluster needs 1.5 s to miss a master, and as long again to agree. */
  private static final Duration NORMAL_AGAIN = Duration.ofSeconds(15);

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  /** A person with a session, spread over all slots. */
  private record Person(UserId userId, Session session) {}

  @Test
  void noPageIsWrongAndAllCopiesAreBack() {
    RedisClusterServers cluster = opened.add(RedisClusterServers.start(folder));
    Stores one = opened.add(node(cluster));
    Stores two = opened.add(node(cluster));
    List<Person> people = IntStream.range(0, PEOPLE).mapToObj(at -> person(one)).toList();
    long version = 0;
    for (int round = 0; round < 3; round++) {
      version = round(one, two, people, version);
    }

    cluster.killMaster();
    long killed = System.nanoTime();
    long rounds = 0;
    while (rounds < 3 || Duration.ofNanos(System.nanoTime() - killed).toSeconds() < 8) {
      version = round(one, two, people, version);
      rounds++;
    }
    long end = version;
    assertThat(Eventually.comesTrue(() -> people.stream().allMatch(it -> isCopied(one, it))))
        .as("all copies are kept again")
        .isTrue();
    Duration outage = Duration.ofNanos(System.nanoTime() - killed);
    System.out.printf(
        "injected: a master of a Redis cluster killed; %d ratings and %d readings right, normal"
            + " after at most %.1f s%n",
        end * PEOPLE, 2 * end * PEOPLE, outage.toMillis() / 1e3);
    assertThat(outage).isLessThan(NORMAL_AGAIN);
  }

  /** Each rates at one node and reads at both. */
  private static long round(Stores one, Stores two, List<Person> people, long version) {
    for (Person person : people) {
      var unused =
          Told.change(one, person.userId(), told -> told.rate(version + 1, Samples.fourAndAHalf()));
      assertThat(version(one, person)).isEqualTo(version + 1);
      assertThat(version(two, person)).isEqualTo(version + 1);
    }
    return version + 1;
  }

  private static long version(Stores node, Person person) {
    return node.sessions()
        .findWithHistoryVersion(person.session().tokenHash(), person.userId())
        .map(SessionWithHistoryVersion::historyVersion)
        .orElseThrow();
  }

  /** By the tallies, whose keys have no other home than Redis. */
  private static boolean isCopied(Stores node, Person person) {
    String key = person.userId().value();
    node.tallies().forget(key);
    node.tallies().add(key, Samples.NOON, Duration.ofMinutes(1));
    return node.tallies().find(key).isPresent();
  }

  private static Person person(Stores node) {
    Account account = Samples.account();
    Session session = Samples.session(account, "token of " + account.userId());
    node.sessions().save(session);
    return new Person(account.userId(), session);
  }

  private Stores node(RedisClusterServers cluster) {
    Clock noon = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Samples.NOON));
    return CachedStores.of(
        SqliteStores.open(folder.resolve("stores.db"), noon),
        RedisAddress.of(cluster.address()),
        "killed",
        noon);
  }
}
