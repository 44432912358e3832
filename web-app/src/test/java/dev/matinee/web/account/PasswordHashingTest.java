package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashingTest {
  private static final PasswordHashing HASHING = new PasswordHashing();

  @Test
  void hashNamesArgon2idWithNineteenMebibytesTwoPassesAndOneLane() {
    assertThat(HASHING.hash("a door of old oak")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void samePasswordHasAnotherSaltEachTime() {
    assertThat(HASHING.hash("a door of old oak")).isNotEqualTo(HASHING.hash("a door of old oak"));
  }

  @Test
  void everyCharacterOfALongPasswordCounts() {
    String long127 = "x".repeat(127);
    Optional<String> hash = Optional.of(HASHING.hash(long127 + "y"));

    assertThat(HASHING.matches(long127 + "y", hash)).isTrue();
    assertThat(HASHING.matches(long127 + "z", hash)).isFalse();
    assertThat(HASHING.matches(long127, hash)).isFalse();
    assertThat(HASHING.matches(long127 + "Y", hash)).isFalse();
  }

  @Test
  void nobodysAccountTakesNoPassword() {
    assertThat(HASHING.matches("the password of nobody", Optional.empty())).isFalse();
  }

  @Test
  void hashOfWeakerSettingsIsOutdatedAndStillMatches() {
    String weaker = new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode("a door of old oak");

    assertThat(HASHING.isOutdated(weaker)).isTrue();
    assertThat(HASHING.isOutdated(HASHING.hash("a door of old oak"))).isFalse();
    assertThat(HASHING.matches("a door of old oak", Optional.of(weaker))).isTrue();
  }

  @Test
  void ofManyAtOnceAFewWaitAndTheOthersAreRefused() throws Exception {
    int many = 40;
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger hashed = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(many);
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Thread person =
          new Thread(
              () -> {
                try {
                  together.await();
                  hashed.addAndGet(HASHING.hash("a door of old oak").isEmpty() ? 0 : 1);
                } catch (RefusedException busy) {
                  refused.addAndGet(busy.status() == 503 && HASHING.waiting() > 0 ? 1 : 0);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      people.add(person);
      person.start();
    }
    for (Thread person : people) {
      person.join();
    }

    assertThat(refused).as("while others waited: at once").hasPositiveValue();
    assertThat(hashed).hasPositiveValue();
  }
}
