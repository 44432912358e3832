package dev.matinee.store.redis;

import dev.matinee.store.SharedTallies;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Tallies in Redis. Safe for use by any number of threads. */
record RedisTallies(RedisLink link, String prefix) implements SharedTallies {
  /** The count, a space, and the epoch millisecond of the last. */
  private static final String ADD =
      """
      local old = redis.call('GET', KEYS[1])
      local count = (old and tonumber(string.match(old, '^(%d+) '))) or 0
      redis.call('SET', KEYS[1], (count + 1) .. ' ' .. ARGV[1], 'PX', ARGV[2])
      return count + 1""";

  @Override
  public void add(String key, Instant now, Duration life) {
    Optional<Long> unused =
        link.ask(
            commands ->
                commands.eval(
                    ADD,
                    ScriptOutputType.INTEGER,
                    new String[] {name(key)},
                    bytes(now.toEpochMilli()),
                    bytes(life.toMillis())));
  }

  private static byte[] bytes(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Optional<Tally> find(String key) {
    return link.ask(commands -> commands.mget(name(key)))
        .map(found -> found.get(0))
        .filter(found -> found.hasValue())
        .flatMap(found -> read(new String(found.getValue(), StandardCharsets.US_ASCII)));
  }

  private static Optional<Tally> read(String value) {
    if (!value.matches("[1-9][0-9]{0,8} [0-9]{1,15}")) {
      return Optional.empty();
    }
    String[] parts = value.split(" ", -1);
    Instant last = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    return Optional.of(new Tally(Integer.parseInt(parts[0]), last));
  }

  @Override
  public void forget(String key) {
    Optional<Long> unused = link.ask(commands -> commands.del(name(key)));
  }

  /** Names of people and addresses are not to be read in a cache. */
  private String name(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return prefix + ":1:tally:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
