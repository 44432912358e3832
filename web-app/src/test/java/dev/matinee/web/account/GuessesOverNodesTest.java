package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Stores;
import dev.matinee.store.Username;
import dev.matinee.store.cache.StoreCaches;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RedisServer;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.LogDigest;
import dev.matinee.web.http.SecurityLog;
import dev.matinee.web.http.Transport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that share Redis count wrong passwords together. */
class GuessesOverNodesTest {
  private static final Username ANN = new Username("ann");
  private static final String ADDRESS = "192.0.2.1";
  private static final int FREE = 5;

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  @Test
  void whatIsGuessedAtOneNodeCountsAtTheOther() {
    RedisServer redis = opened.add(RedisServer.start());
    LoginThrottle one = throttle(redis);
    LoginThrottle two = throttle(redis);
    for (int guess = 0; guess < FREE; guess++) {
      assertThat(two.secondsToWait(ANN, ADDRESS)).as("after %s", guess).isZero();
      (guess % 2 == 0 ? one : two).countFailure(ANN, ADDRESS);
    }
    assertThat(one.secondsToWait(ANN, ADDRESS)).isPositive();
    assertThat(two.secondsToWait(ANN, ADDRESS)).isPositive();
    assertThat(two.secondsToWait(ANN, "192.0.2.2")).as("from elsewhere").isZero();

    two.forget(ANN, ADDRESS);
    assertThat(two.secondsToWait(ANN, ADDRESS)).as("the owner was here").isZero();
  }

  @Test
  void withoutRedisEachNodeCountsItsOwn() {
    RedisServer redis = opened.add(RedisServer.start());
    LoginThrottle one = throttle(redis);
    redis.close();
    for (int guess = 0; guess < FREE; guess++) {
      one.countFailure(ANN, ADDRESS);
    }
    assertThat(one.secondsToWait(ANN, ADDRESS)).isPositive();
  }

  private LoginThrottle throttle(RedisServer redis) {
    Stores node =
        opened.add(
            StoreCaches.before(
                SqliteStores.open(folder.resolve("stores.db")),
                Map.of(StoreCaches.VARIABLE, redis.address())));
    return opened.add(
        new LoginThrottle(
            "log-in",
            node.tallies(),
            new SecurityLog(LogDigest.random(), new Transport(false, FrontDoor.USUAL)),
            Clock.systemUTC()));
  }
}
