package dev.matinee.web.account;

import dev.matinee.store.Passkey;

/**
 * A passkey as its owner sees it. Immutable.
 *
 * @param id what forms call it
 * @param label by which its owner knows it
 */
public record ShownPasskey(String id, String label, ShownTime since, ShownTime lastUsed) {
  static ShownPasskey of(Passkey passkey) {
    return new ShownPasskey(
        passkey.id(),
        passkey.label(),
        new ShownTime(passkey.createdAt()),
        new ShownTime(passkey.lastUsedAt()));
  }
}
