package dev.matinee.web.account;

import dev.matinee.store.Session;

/**
 * A browser or program that is logged in, as its owner sees it. Immutable.
 *
 * @param name what forms call it
 * @param label by which its owner knows it
 * @param current whether it is the one that asks
 */
public record Device(String name, String label, Moment since, Moment lastSeen, boolean current) {
  static Device of(Session session, String currentHash) {
    return new Device(
        PublicName.of(session.tokenHash()),
        session.label(),
        Moment.of(session.createdAt()),
        Moment.of(session.lastSeenAt()),
        session.tokenHash().equals(currentHash));
  }
}
