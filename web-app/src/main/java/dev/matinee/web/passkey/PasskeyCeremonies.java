package dev.matinee.web.passkey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.Account;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.Passkey;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Transport;
import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * The two things that a browser does with passkeys: it makes one, and it opens an account by one.
 * Each begins with a question of ours and ends with the browser's answer, at any node. Safe for use
 * by any number of threads.
 */
public final class PasskeyCeremonies {
  /** The field of a form that has what the browser answered. */
  public static final String FIELD = "credential";

  private static final Message LATE = Message.of("account.passkeys.late");
  private static final Message NOT_HERE = Message.of("account.passkeys.here");

  private final Optional<URI> publicUrl;
  private final Challenges challenges;
  private final PasskeyCheck check = new PasskeyCheck();
  private final Clock clock;

  /**
   * Of a site.
   *
   * @param publicUrl the address that browsers use; without it, passkeys are had on this machine
   *     alone
   */
  public PasskeyCeremonies(
      ChallengeStore store, Optional<URI> publicUrl, Transport transport, Clock clock) {
    this.publicUrl = publicUrl;
    this.challenges = new Challenges(store, transport, clock);
    this.clock = clock;
  }

  /** Whether a browser has passkeys at the address that it used. */
  public boolean arePossible(Context context) {
    return party(context).isPresent();
  }

  private Optional<RelyingParty> party(Context context) {
    String host = host(context);
    return publicUrl
        .or(() -> local(context, host))
        .flatMap(RelyingParty::at)
        .filter(party -> party.id().equalsIgnoreCase(host));
  }

  /** As the browser says it, since a proxy may not pass on the port. */
  private static Optional<URI> local(Context context, String host) {
    String origin =
        Optional.ofNullable(context.header("Origin")).orElse("http://" + context.header("Host"));
    return RelyingParty.isLocal(host) ? address(origin) : Optional.empty();
  }

  private static String host(Context context) {
    return address("http://" + context.header("Host"))
        .flatMap(address -> Optional.ofNullable(address.getHost()))
        .orElse("");
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private RelyingParty partyHere(Context context) {
    return party(context).orElseThrow(() -> new PasskeyRefusedException(NOT_HERE));
  }

  /**
   * Asks this browser to make a passkey for an account, as the standard's JSON.
   *
   * @throws PasskeyRefusedException where it has none at this address
   */
  public ObjectNode askToMake(Context context, Account account) {
    RelyingParty party = partyHere(context);
    return PasskeyOptions.toMake(
        party, account, challenges.give(context, Optional.of(account.userId())));
  }

  /**
   * The passkey that this browser made after it was asked to.
   *
   * @param account for which it was asked
   * @throws PasskeyRefusedException unless it is the answer to our question
   */
  public Passkey made(Context context, UserId account, String label) {
    Challenges.Open open = open(context, Optional.of(account));
    return check.made(answer(context, open), label, clock.instant());
  }

  /**
   * Asks this browser for any passkey of this site, as the standard's JSON.
   *
   * @throws PasskeyRefusedException where it has none at this address
   */
  public ObjectNode askToUse(Context context) {
    RelyingParty party = partyHere(context);
    return PasskeyOptions.toUse(party, challenges.give(context, Optional.empty()));
  }

  /**
   * What this browser answered when it was asked for a passkey; whether it is right is to be seen.
   *
   * @throws PasskeyRefusedException unless it is an answer to our question
   */
  public UsedPasskey used(Context context) {
    Challenges.Open open = open(context, Optional.empty());
    return check.used(answer(context, open), clock.instant());
  }

  /** A question for a login gives no passkey, and one for an account nothing to another. */
  private Challenges.Open open(Context context, Optional<UserId> account) {
    return challenges
        .take(context)
        .filter(open -> open.account().equals(account))
        .orElseThrow(() -> new PasskeyRefusedException(LATE));
  }

  private BrowserAnswer answer(Context context, Challenges.Open open) {
    String json = Optional.ofNullable(context.formParam(FIELD)).orElse("");
    return new BrowserAnswer(json, partyHere(context), open.challenge());
  }
}
