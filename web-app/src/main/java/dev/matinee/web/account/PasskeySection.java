package dev.matinee.web.account;

import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import java.util.List;

/**
 * What the account page shows of passkeys. Immutable.
 *
 * @param all oldest first
 * @param possible whether browsers have passkeys at the address that was used
 * @param full whether there is no room for another
 */
public record PasskeySection(List<ShownPasskey> all, boolean possible, boolean full) {
  static PasskeySection of(Passkeys passkeys, boolean possible) {
    return new PasskeySection(
        passkeys.all().stream().map(ShownPasskey::of).toList(), possible, passkeys.isFull());
  }

  /** How many an account may have. */
  public int most() {
    return Passkeys.MAX;
  }

  /** How many characters a name may have. */
  public int maxLabel() {
    return Passkey.MAX_LABEL;
  }
}
