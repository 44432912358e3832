package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Passkeys;
import dev.matinee.store.Session;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.deletion.PersonDeletion;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.visitor.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes, opens, changes and deletes accounts. Every session and API token of an account is listed
 * in its own item, so that none is forgotten when all have to end. Safe for use by any number of
 * threads.
 */
public final class Accounts {
  private static final Duration SENT_TWICE = Duration.ofMinutes(1);

  private final Stores stores;
  private final PersonalHistories histories;
  private final PasswordHashing hashing;
  private final PersonDeletion deletion;
  private final Clock clock;

  /** Over the stores. */
  public Accounts(
      Stores stores, PersonalHistories histories, PasswordHashing hashing, Clock clock) {
    this.stores = stores;
    this.histories = histories;
    this.hashing = hashing;
    this.deletion = new PersonDeletion(stores);
    this.clock = clock;
  }

  /** A new account without recovery codes; empty if another has the name. */
  public Optional<Account> signUp(Username name, String password) {
    return signUp(name, password, RecoveryCodes.none());
  }

  /** A new account; empty if another has the name. */
  Optional<Account> signUp(Username name, String password, RecoveryCodes codes) {
    UserId id = UserId.ofAccount(Token.random().value());
    Account account =
        new Account(
            name,
            id,
            1,
            hashing.hash(password),
            clock.instant(),
            Set.of(),
            codes.hashes(id),
            Passkeys.none());
    return stores.accounts().create(account) ? Optional.of(account) : Optional.empty();
  }

  /** The account of that name. */
  public Optional<Account> find(Username name) {
    return stores.accounts().find(name);
  }

  /** The account, if there is one, the password is right and opens it. */
  public Optional<Account> open(Username name, String password) {
    return check(name, password).filter(account -> !account.isPasskeyOnly());
  }

  /** The account, if the password is right, for somebody who is logged in. */
  public Optional<Account> check(Username name, String password) {
    Optional<Account> account = stores.accounts().find(name);
    if (!hashing.matches(password, account.map(Account::bareHash))) {
      return Optional.empty();
    }
    return account.map(found -> withFreshHash(found, password));
  }

  /** Whether it was made so lately that a form may have been sent twice. */
  boolean isFresh(Account account) {
    return account.createdAt().plus(SENT_TWICE).isAfter(clock.instant());
  }

  /** New recovery codes in the place of those that the account had. */
  RecoveryCodes renewCodes(Username name) {
    RecoveryCodes codes = RecoveryCodes.random();
    Account unused =
        stores
            .accounts()
            .update(name, account -> account.withRecoveryHashes(codes.hashes(account.userId())));
    return codes;
  }

  /**
   * Opens an account by a recovery code, which is used up, and sets another password; every
   * session, token and grant ends, and no passkey is left.
   *
   * @return the account; empty where name and code do not belong together
   */
  Optional<Account> recover(Username name, String code, String password) {
    Optional<Account> found = stores.accounts().find(name);
    if (found.isEmpty() || !hasCode(found.get(), code)) {
      return Optional.empty();
    }
    String codeHash = RecoveryCodes.hash(found.get().userId(), code);
    String hash = hashing.hash(password);
    Account after =
        endAll(
            name, account -> hasCode(account, code) ? account.recovered(codeHash, hash) : account);
    // Another request may have used the code first.
    return Optional.of(after).filter(account -> account.bareHash().equals(hash));
  }

  private static boolean hasCode(Account account, String code) {
    return account.recoveryHashes().contains(RecoveryCodes.hash(account.userId(), code));
  }

  private Account withFreshHash(Account account, String password) {
    if (!hashing.isOutdated(account.bareHash())) {
      return account;
    }
    String hash = hashing.hash(password);
    return stores.accounts().update(account.username(), old -> old.withPasswordHash(hash));
  }

  /** Lists a session that is about to start; where there are too many, the oldest ends. */
  public void list(Username name, String tokenHash) {
    Account account =
        stores.accounts().update(name, old -> old.withSessions(withRoom(old, tokenHash)));
    histories.begin(account.userId());
  }

  private List<String> withRoom(Account account, String tokenHash) {
    List<String> listed = new ArrayList<>(account.sessions());
    if (listed.size() >= Account.MAX_SESSIONS) {
      List<String> kept =
          alive(account).limit(Account.MAX_SESSIONS - 1L).map(Session::tokenHash).toList();
      listed.removeAll(kept);
      stores.sessions().delete(listed);
      listed = new ArrayList<>(kept);
    }
    listed.add(tokenHash);
    return listed;
  }

  /** The sessions that did not expire, last used first. */
  private Stream<Session> alive(Account account) {
    return stores.sessions().findAll(account.sessions()).stream()
        .sorted(Comparator.comparing(Session::lastSeenAt).reversed());
  }

  /** The sessions and API tokens that still work, last used first. */
  public List<Session> sessions(Username name) {
    return stores.accounts().find(name).map(this::sessions).orElse(List.of());
  }

  /** The same of an account that was found already. */
  List<Session> sessions(Account account) {
    return alive(account).toList();
  }

  /** Ends some sessions or tokens of an account, but none of anybody else. */
  public void end(Username name, List<String> tokenHashes) {
    Account before = stores.accounts().find(name).orElseThrow();
    List<String> own = tokenHashes.stream().filter(before.sessions()::contains).toList();
    stores.sessions().delete(own);
    stores.accounts().update(name, account -> account.withoutSessions(own));
  }

  /**
   * Sets another password and ends every session, token and grant; the caller starts a new session.
   */
  public void changePassword(Username name, String password) {
    String hash = hashing.hash(password);
    Account unused = endAll(name, account -> account.withNewPassword(hash));
  }

  /** Ends every session, token and grant by a change that takes the sessions off the account. */
  private Account endAll(Username name, UnaryOperator<Account> change) {
    // First, so that no session outlives the old password if the store fails on the way.
    Optional<Account> before = stores.accounts().find(name);
    before.map(Account::sessions).ifPresent(stores.sessions()::delete);
    before.map(Account::userId).ifPresent(stores.oauth()::revokeAll);
    List<String> ended = new ArrayList<>();
    Account after =
        stores
            .accounts()
            .update(
                name,
                account -> {
                  ended.addAll(account.sessions());
                  return change.apply(account);
                });
    stores.sessions().delete(ended);
    return after;
  }

  /**
   * Deletes an account with everything that is kept of the person. Where the store fails on the
   * way, the nodes of the site finish it.
   *
   * @param source where the owner asked for it
   */
  public void delete(Account account, EventSource source) {
    histories.forget(account.userId(), source);
    deletion.finish(account);
  }
}
