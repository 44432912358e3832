package dev.matinee.web.visitor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.store.Samples;
import dev.matinee.store.TestClock;
import dev.matinee.web.http.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GuestLimitTest {
  private static final String ADDRESS = "198.51.100.7";

  private final TestClock clock = new TestClock(Samples.NOON);
  @AutoClose private final GuestLimit guests = new GuestLimit(clock);

  private void take(int people, String address) {
    for (int i = 0; i < people; i++) {
      guests.require(address);
    }
  }

  private void isRefused(String address, int retryAfterSeconds) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> guests.require(address))
        .matches(refused -> refused.status() == 429)
        .matches(refused -> refused.retryAfterSeconds() == retryAfterSeconds);
  }

  @Test
  void anAddressHasSoManyInAnHour() {
    take(GuestLimit.OF_ADDRESS, ADDRESS);
    clock.advance(Duration.ofMinutes(59));

    isRefused(ADDRESS, 61);
    take(1, "198.51.100.8");
    clock.advance(Duration.ofMinutes(1));
    take(1, ADDRESS);
  }

  @Test
  void allAddressesTogetherHaveSoManyToo() {
    for (int address = 0; address < GuestLimit.OF_ALL / GuestLimit.OF_ADDRESS; address++) {
      take(GuestLimit.OF_ADDRESS, "192.0.2." + address);
    }

    isRefused(ADDRESS, 3601);
    isRefused("127.0.0.1", 3601);
    clock.advance(Duration.ofHours(1));
    take(1, ADDRESS);
  }

  @Test
  void onTheMachineItselfTheSumAloneCounts() {
    take(2 * GuestLimit.OF_ADDRESS, "127.0.0.1");
    take(2 * GuestLimit.OF_ADDRESS, "0000000000000000/64");
    take(1, ADDRESS);
  }
}
