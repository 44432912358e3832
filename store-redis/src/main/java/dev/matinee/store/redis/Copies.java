package dev.matinee.store.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Copies in Redis, each with the version of what it is a copy of. A copy never replaces one of a
 * later version, whichever of two writers comes last. Safe for use by any number of threads.
 */
final class Copies {
  /** With the form of the copies, so that nodes of two releases leave each other's alone. */
  private static final String FORM = ":1:";

  /** The version stands before a space. */
  private static final String KEEP =
      """
      local old = redis.call('GET', KEYS[1])
      local known = old and tonumber(string.match(old, '^(%d+) '))
      if known and known > tonumber(ARGV[1]) then return 0 end
      redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
      return 1""";

  private final RedisLink link;
  private final String prefix;

  /**
   * @param prefix of all keys, which tells the copies of one store from those of others
   */
  Copies(RedisLink link, String prefix) {
    this.link = link;
    this.prefix = prefix + FORM;
  }

  /**
   * What is kept, in the order of the keys; for one that is not there, or cannot be read, empty.
   *
   * @return as many as there are keys
   */
  List<Optional<Copy>> find(String... keys) {
    String[] names = Arrays.stream(keys).map(key -> prefix + key).toArray(String[]::new);
    return link.ask(commands -> commands.mget(names))
        .map(found -> found.stream().map(Copies::read).toList())
        .orElseGet(() -> Arrays.stream(keys).map(key -> Optional.<Copy>empty()).toList());
  }

  private static Optional<Copy> read(KeyValue<String, byte[]> found) {
    return found.hasValue() ? Copy.read(found.getValue()) : Optional.empty();
  }

  /**
   * Keeps a copy for a while, unless one of a later version is there.
   *
   * @return whether Redis has it or a later one
   */
  boolean keep(String key, Copy copy, Duration life) {
    Optional<Long> done =
        link.ask(
            commands ->
                commands.eval(
                    KEEP,
                    ScriptOutputType.INTEGER,
                    new String[] {prefix + key},
                    bytes(Long.toString(copy.version())),
                    copy.content(),
                    bytes(Long.toString(life.toMillis()))));
    return done.isPresent();
  }

  /** Since when Redis gives this node no answer; empty while it does. */
  Optional<Instant> silentSince() {
    return link.silentSince();
  }

  /** Ends a copy, and leaves a mark that refuses those that were read before. */
  boolean end(String key, Duration life) {
    return keep(key, Copy.ENDED, life);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
