package dev.matinee.store.redis;

import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The versions of histories, near. Safe for use by any number of threads. */
record CachedVersions(Copies copies, Lease lease) {
  static String key(UserId userId) {
    return "version:" + userId.value();
  }

  /** The version in a copy that may be believed. */
  OptionalLong read(Optional<Copy> copy) {
    return copy.flatMap(
            it ->
                it.fields(data -> Instant.ofEpochMilli(data.readLong()))
                    .filter(lease::covers)
                    .map(readAt -> OptionalLong.of(it.version())))
        .orElse(OptionalLong.empty());
  }

  /**
   * Keeps the version for all nodes.
   *
   * @param readAt before it was read
   * @return whether Redis knows it or a later one
   */
  boolean keep(UserId userId, long version, Instant readAt) {
    Copy copy = Copy.of(version, data -> data.writeLong(readAt.toEpochMilli()));
    return copies.keep(key(userId), copy, Lease.KEPT);
  }

  /**
   * Tells the version of a change to all nodes before the change is acknowledged: the next page of
   * the same person may come to another node. Where Redis does not answer, copies that were made
   * before are waited for to be believed no more. That costs the changes of the first moments of an
   * outage up to the time of a lease, and later ones nothing.
   */
  void tell(UserId userId, long version) {
    if (!keep(userId, version, lease.now())) {
      copies.silentSince().ifPresent(lease::awaitEnd);
    }
  }

  /** Tells all nodes to ask the store. */
  void end(UserId userId) {
    copies.end(key(userId), Lease.KEPT);
  }
}
