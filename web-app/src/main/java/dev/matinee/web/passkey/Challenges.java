package dev.matinee.web.passkey;

import dev.matinee.store.Challenge;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.UserId;
import dev.matinee.web.http.SafeCookie;
import dev.matinee.web.http.Transport;
import dev.matinee.web.visitor.Token;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Gives each browser something random to sign, once and for some minutes. The browser keeps the
 * secret that the challenge is made of in a cookie that scripts cannot read, so that no other
 * browser can answer it; the store has a row by the hash of the secret until it is answered, so
 * that any node can tell, and that it is answered once. Safe for use by any number of threads.
 */
final class Challenges {
  static final Duration LIFE = Duration.ofMinutes(5);

  private final ChallengeStore store;
  private final SafeCookie cookie;
  private final Clock clock;

  Challenges(ChallengeStore store, Transport transport, Clock clock) {
    this.store = store;
    this.cookie = new SafeCookie(transport, "passkey", SameSite.STRICT);
    this.clock = clock;
  }

  /**
   * One that a browser is to answer.
   *
   * @param challenge what is signed, in base64 for addresses
   * @param account which is to get a passkey; empty where a passkey is to open one
   */
  record Open(String challenge, Optional<UserId> account) {
    @Override
    public String toString() {
      return "Open[account=" + account + "]";
    }
  }

  /** A new one, in the place of what this browser had to answer before. */
  String give(Context context, Optional<UserId> account) {
    Token secret = Token.random();
    store.create(new Challenge(secret.hash(), account, clock.instant().plus(LIFE)));
    cookie.write(context, secret.value(), (int) LIFE.toSeconds());
    return challenge(secret);
  }

  /** What this browser has to answer; it is used up by this. */
  Optional<Open> take(Context context) {
    Optional<Token> secret = cookie.read(context).flatMap(Token::parse);
    secret.ifPresent(read -> cookie.clear(context));
    return secret.flatMap(
        read -> store.take(read.hash()).map(found -> new Open(challenge(read), found.account())));
  }

  /** Scripts see it, the secret they do not. */
  private static String challenge(Token secret) {
    byte[] hash = HexFormat.of().parseHex(Token.hashOf("passkey " + secret.value()));
    return PasskeyOptions.text(hash);
  }
}
