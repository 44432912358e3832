package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.SharedTallies;
import dev.matinee.store.Username;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.LogDigest;
import dev.matinee.web.http.SecurityLog;
import dev.matinee.web.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private static final Username ANN = new Username("Ann");
  private static final String HERE = "10.0.0.1";

  /** Stands still until it is moved on. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private final SetClock clock = new SetClock();

  @AutoClose
  private final LoginThrottle throttle =
      new LoginThrottle(
          "log-in",
          SharedTallies.NONE,
          new SecurityLog(LogDigest.random(), new Transport(false, FrontDoor.USUAL)),
          clock);

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.countFailure(ANN, address);
    }
  }

  @Test
  void fourMistakesCostNothing() {
    fail(HERE, 4);
    assertThat(throttle.secondsToWait(ANN, HERE)).isZero();
  }

  @Test
  void waitDoublesUpToAQuarterOfAnHour() {
    fail(HERE, 5);
    assertThat(throttle.secondsToWait(ANN, HERE)).isEqualTo(1);
    fail(HERE, 3);
    assertThat(throttle.secondsToWait(ANN, HERE)).isEqualTo(8);
    fail(HERE, 1_000);
    assertThat(throttle.secondsToWait(ANN, HERE)).isEqualTo(900);
  }

  @Test
  void waitEnds() {
    fail(HERE, 8);
    clock.advance(Duration.ofSeconds(8));
    assertThat(throttle.secondsToWait(ANN, HERE)).isZero();
  }

  @Test
  void clockThatIsSetBackMakesNobodyWaitLonger() {
    fail(HERE, 60);
    clock.advance(Duration.ofHours(-1));
    assertThat(throttle.secondsToWait(ANN, HERE)).isEqualTo(900);
    assertThat(throttle.secondsToWait(ANN, "10.0.0.2")).isEqualTo(10);
    clock.advance(Duration.ofSeconds(10));
    assertThat(throttle.secondsToWait(ANN, "10.0.0.2")).isZero();
    clock.advance(Duration.ofSeconds(890));
    assertThat(throttle.secondsToWait(ANN, HERE)).isZero();
  }

  @Test
  void ownerElsewhereWaitsAFewSecondsAtMostHoweverManyGuess() {
    fail(HERE, 49);
    assertThat(throttle.secondsToWait(ANN, "10.0.0.2")).isZero();
    fail(HERE, 10_000);
    assertThat(throttle.secondsToWait(ANN, "10.0.0.2")).isEqualTo(10);
    assertThat(throttle.secondsToWait(new Username("bob"), HERE)).isZero();
  }

  @Test
  void nameIsOneHoweverItIsWritten() {
    fail(HERE, 8);
    assertThat(throttle.secondsToWait(new Username("ANN"), HERE)).isPositive();
  }

  @Test
  void rightPasswordForgetsWhatWasMistypedThere() {
    fail(HERE, 8);
    throttle.forget(ANN, HERE);
    assertThat(throttle.secondsToWait(ANN, HERE)).isZero();
  }
}
