package dev.matinee.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.cache.StoreCaches;
import io.lettuce.core.RedisURI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
  @Test
  void oneHostIsOneServer() {
    RedisAddress address = RedisAddress.of("redis://cache.example:6380");
    assertThat(address.cluster()).isFalse();
    assertThat(address.nodes()).extracting(RedisURI::getHost).containsExactly("cache.example");
    assertThat(address.nodes()).extracting(RedisURI::getPort).containsExactly(6380);
    assertThat(address.nodes()).extracting(RedisURI::isSsl).containsExactly(false);
  }

  @Test
  void severalHostsAreACluster() {
    RedisAddress address = RedisAddress.of("rediss://ann:secret@one:1,two:2,three");
    assertThat(address.cluster()).isTrue();
    assertThat(address.nodes())
        .extracting(RedisURI::getHost)
        .containsExactly("one", "two", "three");
    assertThat(address.nodes()).extracting(RedisURI::getPort).containsExactly(1, 2, 6379);
    assertThat(address.nodes()).allMatch(RedisURI::isSsl).allMatch(RedisURI::isVerifyPeer);
  }

  @Test
  void oneHostOfAClusterSaysSo() {
    assertThat(RedisAddress.of("rediss://cache.example:6379?cluster").cluster()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"redis", "redis://", "http://one", "redis://one two", "redis://one?db=1", "one:1"})
  void anythingElseIsRefusedWithoutBeingRepeated(String address) {
    assertThat(RedisAddress.isOne(address)).isFalse();
    assertThatThrownBy(() -> StoreCaches.address(Map.of(StoreCaches.VARIABLE, address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_CACHE must be empty or " + RedisAddress.FORM);
  }
}
