package dev.matinee.web.passkey;

import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import dev.matinee.store.UserId;
import dev.matinee.web.language.Message;
import java.util.function.UnaryOperator;

/**
 * A passkey that somebody used to open an account, which it has to be checked against. Immutable.
 *
 * @param owner whose it says that it is
 * @param id by which the account knows it
 * @param check gives what is to be stored after its use, or refuses
 */
public record UsedPasskey(UserId owner, String id, UnaryOperator<Passkey> check) {
  /** The same for all that is wrong, so that it tells nothing of accounts. */
  static final Message UNKNOWN = Message.of("account.passkeys.unknown");

  /** A passkey that opens nothing. */
  public static PasskeyRefusedException unknown() {
    return new PasskeyRefusedException(UNKNOWN);
  }

  /**
   * The passkeys of its owner's account after its use.
   *
   * @throws PasskeyRefusedException if it is none of them, or did not sign what it was to sign
   */
  public Passkeys checkedBy(Passkeys stored) {
    Passkey known = stored.find(id).orElseThrow(UsedPasskey::unknown);
    return stored.with(check.apply(known));
  }

  /** Without what it is found by, since it ends in logs. */
  @Override
  public String toString() {
    return "UsedPasskey[owner=" + owner + "]";
  }
}
