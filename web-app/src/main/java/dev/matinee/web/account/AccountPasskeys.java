package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.AccountStore;
import dev.matinee.store.NoSuchAccountException;
import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.language.Message;
import dev.matinee.web.passkey.PasskeyRefusedException;
import dev.matinee.web.passkey.UsedPasskey;

/** The passkeys of accounts. Safe for use by any number of threads. */
record AccountPasskeys(AccountStore accounts) {
  /**
   * One more.
   *
   * @throws PasskeyRefusedException if there is no room for it
   */
  void add(Username name, Passkey passkey) {
    Account unused =
        accounts.update(
            name,
            account -> {
              requireRoom(account.passkeys());
              return account.withPasskeys(account.passkeys().with(passkey));
            });
  }

  /**
   * @throws PasskeyRefusedException if there are as many as there may be
   */
  static void requireRoom(Passkeys passkeys) {
    if (passkeys.isFull()) {
      throw new PasskeyRefusedException(Message.of("account.passkeys.full", Passkeys.MAX));
    }
  }

  /** One less; what the account does not have does not matter. */
  void remove(Username name, String id) {
    Account unused =
        accounts.update(
            name,
            account ->
                account.passkeys().find(id).isPresent()
                    ? account.withPasskeys(account.passkeys().without(id))
                    : account);
  }

  /**
   * Lets its passkeys alone open an account, or its password as well.
   *
   * @throws PasskeyRefusedException if it has no passkey
   */
  void only(Username name, boolean only) {
    Account unused =
        accounts.update(
            name,
            account -> {
              if (only && account.passkeys().all().isEmpty()) {
                throw new PasskeyRefusedException(Message.of("account.passkeys.only.none"));
              }
              return account.withPasskeyOnly(only);
            });
  }

  /**
   * The account that a passkey opens. It is checked by what the last write left, so that of two
   * copies of one device's counter one is refused.
   *
   * @throws PasskeyRefusedException if it opens none
   */
  Account open(UsedPasskey used) {
    Account found = accounts.find(used.owner()).orElseThrow(UsedPasskey::unknown);
    try {
      return accounts.update(found.username(), account -> after(account, used));
    } catch (NoSuchAccountException goneMeanwhile) {
      throw UsedPasskey.unknown();
    }
  }

  private static Account after(Account account, UsedPasskey used) {
    UserId owner = used.owner();
    if (!account.userId().equals(owner)) { // its name is another person's by now
      throw UsedPasskey.unknown();
    }
    return account.withPasskeys(used.checkedBy(account.passkeys()));
  }
}
