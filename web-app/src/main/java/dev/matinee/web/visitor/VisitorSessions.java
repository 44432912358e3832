package dev.matinee.web.visitor;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.Transport;
import dev.matinee.web.wish.WishCookie;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells who sent a request, and starts and ends sessions. Sessions are in the store, so that any
 * node serves any person and a restart ends no session. Safe for use by any number of threads.
 */
public final class VisitorSessions implements AutoCloseable {
  private static final String ATTRIBUTE = "visitor";

  private final SessionStore sessions;
  private final KnownSessions known;
  private final SessionCookie cookie;
  private final FlashCookie flash;
  private final WishCookie wish;
  private final Transport transport;
  private final GuestLimit guests;
  private final Clock clock;

  /** Over a store of sessions. */
  public VisitorSessions(SessionStore sessions, Transport transport, Clock clock) {
    this.sessions = sessions;
    this.known = new KnownSessions(sessions, clock);
    this.cookie = new SessionCookie(transport);
    this.flash = new FlashCookie(transport);
    this.wish = new WishCookie(transport);
    this.transport = transport;
    this.guests = new GuestLimit(clock);
    this.clock = clock;
  }

  /** Who sent the request; looked up once. */
  public Visitor of(Context context) {
    return lookedUp(context)
        .orElseGet(
            () ->
                remember(
                    context,
                    lookUp(context, hash -> known.find(hash).map(KnownSessions.Found::of))));
  }

  /**
   * The same for a page that shows what its reader told: the version of that comes with the
   * session, in one call of the store.
   */
  public Visitor reader(Context context) {
    return lookedUp(context)
        .orElseGet(() -> remember(context, lookUp(context, known::findWithVersion)));
  }

  private static Optional<Visitor> lookedUp(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  private static Visitor remember(Context context, Visitor visitor) {
    context.attribute(ATTRIBUTE, visitor);
    return visitor;
  }

  private Visitor lookUp(Context context, Function<String, Optional<KnownSessions.Found>> reading) {
    return cookie
        .read(context)
        .flatMap(token -> find(token.hash(), reading))
        .filter(found -> found.session().kind() != Session.Kind.API)
        .filter(found -> !SessionLife.isOver(found.session(), clock.instant()))
        .map(found -> Visitor.of(renewed(context, found.session())).knowing(found.historyVersion()))
        .orElse(Visitor.ANONYMOUS);
  }

  /** While the store is out of reach, a person whom this node never saw is a stranger. */
  private static Optional<KnownSessions.Found> find(
      String tokenHash, Function<String, Optional<KnownSessions.Found>> reading) {
    try {
      return reading.apply(tokenHash);
    } catch (StoreUnavailableException e) {
      return Optional.empty();
    }
  }

  private Session renewed(Context context, Session session) {
    Instant now = clock.instant();
    if (!SessionLife.needsTouch(session, now)) {
      return session;
    }
    Session touched = SessionLife.touched(session, now);
    try {
      sessions.touch(touched);
      cookie.read(context).ifPresent(token -> cookie.write(context, token, cookieLife(touched)));
      return touched;
    } catch (StoreUnavailableException e) {
      return session;
    }
  }

  /** Has the next page of this browser say what was done. */
  public void tell(Context context, Flash word) {
    flash.write(context, word);
  }

  /** What the page before did, to be said this once. */
  Optional<Flash> flash(Context context) {
    return flash.take(context);
  }

  /**
   * Whose history a change goes into: somebody who told nothing yet becomes a guest.
   *
   * @throws RefusedException if there were too many of late
   */
  public UserId orGuest(Context context) {
    return of(context).userId().orElseGet(() -> startGuest(context));
  }

  private UserId startGuest(Context context) {
    guests.require(transport.address(context));
    UserId guest = UserId.ofGuest(Token.random().value());
    start(context, Session.Kind.GUEST, guest, Optional.empty(), true, hash -> {});
    return guest;
  }

  /**
   * Starts a session of an account holder in this browser, in place of the one that it had, which
   * ends on the server.
   *
   * @param beforehand is told the hash of its token before it is valid, for the account to list
   */
  public void signIn(
      Context context, Account account, boolean remembered, Consumer<String> beforehand) {
    List<String> old = of(context).session().map(Session::tokenHash).stream().toList();
    start(
        context,
        Session.Kind.BROWSER,
        account.userId(),
        Optional.of(account.username()),
        remembered,
        beforehand);
    kill(old);
  }

  private void start(
      Context context,
      Session.Kind kind,
      UserId userId,
      Optional<Username> username,
      boolean remembered,
      Consumer<String> beforehand) {
    Token token = Token.random();
    Instant now = clock.instant();
    String label = BrowserName.of(context);
    Instant end = now.plus(SessionLife.of(kind, remembered));
    Session session =
        new Session(token.hash(), kind, userId, username, label, now, now, end, remembered);
    beforehand.accept(token.hash());
    sessions.save(session);
    cookie.write(context, token, cookieLife(session));
    remember(context, Visitor.of(session));
  }

  private static Optional<Duration> cookieLife(Session session) {
    return session.remembered()
        ? Optional.of(Duration.between(session.lastSeenAt(), session.expiresAt()))
        : Optional.empty();
  }

  /**
   * Ends the session of this browser on the server, and takes its cookie away, and what else it
   * keeps of the person: the last dials and filters.
   */
  public void end(Context context) {
    of(context).session().ifPresent(session -> kill(List.of(session.tokenHash())));
    cookie.clear(context);
    wish.drop(context);
    remember(context, Visitor.ANONYMOUS);
  }

  /** Ends sessions wherever they are. */
  public void kill(List<String> tokenHashes) {
    sessions.delete(tokenHashes);
    tokenHashes.forEach(known::forget);
  }

  @Override
  public void close() {
    known.close();
    guests.close();
  }
}
