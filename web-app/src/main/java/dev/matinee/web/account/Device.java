package dev.matinee.web.account;

import dev.matinee.store.Session;

/**
 * A browser or program that is logged in, as its owner sees it. Immutable.
 *
 * @param name what forms call it
 * @param label by which its owner knows it
 * @param current whether it is the one that asks
 */
public record Device(
    String name, String label, ShownTime since, ShownTime lastSeen, boolean current) {
  static Device of(Session session, String currentHash) {
    return new Device(
        PublicName.of(session.tokenHash()),
        session.label(),
        ShownTime.of(session.createdAt()),
        ShownTime.of(session.lastSeenAt()),
        session.tokenHash().equals(currentHash));
  }
}
