package dev.matinee.store.redis;

import io.lettuce.core.RedisURI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Redis is: {@code redis://[[USER:]PASSWORD@]HOST[:PORT]}, with {@code rediss} for TLS whose
 * certificate is verified. Several hosts with commas between, or {@code ?cluster} behind a single
 * one, are nodes of a cluster, which tell of the others.
 *
 * @param nodes one, or those of a cluster that are asked first
 * @param cluster whether they are nodes of a cluster
 */
record RedisAddress(List<RedisURI> nodes, boolean cluster) {
  static final String FORM =
      "redis://[USER:PASSWORD@]HOST:PORT, rediss:// for TLS, HOST:PORT,HOST:PORT for a cluster";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(rediss?)://([^@/?#\\s]*@)?([A-Za-z0-9.:,_\\[\\]-]+?)/?(\\?cluster)?",
          Pattern.CASE_INSENSITIVE);

  static boolean isOne(String address) {
    try {
      RedisAddress unused = of(address);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it, since it may
   *     hold a password
   */
  static RedisAddress of(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException("the address must be " + FORM);
    }
    String owner = parts.group(2) == null ? "" : parts.group(2);
    List<RedisURI> nodes =
        Arrays.stream(parts.group(3).split(",", -1))
            .map(host -> RedisURI.create(parts.group(1) + "://" + owner + host))
            .toList();
    nodes.forEach(node -> node.setTimeout(RedisLink.LIMIT));
    return new RedisAddress(nodes, parts.group(4) != null || nodes.size() > 1);
  }
}
