package dev.matinee.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Samples;
import dev.matinee.store.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeaseTest {
  private final TestClock clock = new TestClock(Samples.NOON);
  private final Lease lease = new Lease(clock);

  @Test
  void aCopyIsBelievedForItsTimeAndNoLonger() {
    clock.advance(Lease.TIME);
    assertThat(lease.covers(Samples.NOON)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(lease.covers(Samples.NOON)).isFalse();
    assertThat(lease.covers(clock.instant().plus(Duration.ofHours(1)))).as("of another").isFalse();
  }

  /** Nodes whose clocks are half a second apart know a change after two seconds. */
  @Test
  void itKeepsTheBoundThatIsTold() {
    assertThat(Lease.TIME.plusMillis(500)).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  @Timeout(60)
  void aClockThatIsSetBackKeepsNoRequestForAnHour() {
    clock.advance(Duration.ofHours(-1));
    lease.awaitEnd(Samples.NOON);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
