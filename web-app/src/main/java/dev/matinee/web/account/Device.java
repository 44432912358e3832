package dev.matinee.web.account;

import dev.matinee.store.Session;
import dev.matinee.web.language.Texts;
import dev.matinee.web.visitor.BrowserName;

/**
 * A browser or program that is logged in, as its owner sees it. Immutable.
 *
 * @param name what forms call it
 * @param stored by which its owner knows it: the name of a program, or of a browser in English
 * @param browser whether it is a browser
 * @param current whether it is the one that asks
 */
public record Device(
    String name,
    String stored,
    boolean browser,
    ShownTime since,
    ShownTime lastSeen,
    boolean current) {
  static Device of(Session session, String currentHash) {
    return new Device(
        PublicName.of(session.tokenHash()),
        session.label(),
        session.kind() == Session.Kind.BROWSER,
        new ShownTime(session.createdAt()),
        new ShownTime(session.lastSeenAt()),
        session.tokenHash().equals(currentHash));
  }

  /** By which its owner knows it, in a language. */
  public String label(Texts texts) {
    return browser ? BrowserName.shown(stored, texts) : stored;
  }
}
