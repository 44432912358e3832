package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import java.util.List;
import java.util.Optional;

/**
 * What the account page shows of passkeys. Immutable.
 *
 * @param all oldest first
 * @param possible whether browsers have passkeys at the address that was used
 * @param full whether there is no room for another
 * @param only whether the password opens the account no more
 */
public record PasskeySection(List<ShownPasskey> all, boolean possible, boolean full, boolean only) {
  static PasskeySection of(Optional<Account> account, boolean possible) {
    Passkeys passkeys = account.map(Account::passkeys).orElse(Passkeys.none());
    return new PasskeySection(
        passkeys.all().stream().map(ShownPasskey::of).toList(),
        possible,
        passkeys.isFull(),
        account.filter(Account::isPasskeyOnly).isPresent());
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
