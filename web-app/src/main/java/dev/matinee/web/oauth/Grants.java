package dev.matinee.web.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.OAuthToken;
import dev.matinee.store.UserId;
import dev.matinee.store.WriteId;
import dev.matinee.web.visitor.Token;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives out codes for consents, tokens for codes, and new tokens for old ones. A code or refresh
 * token that is used a second time ends the whole grant, since two parties have it then, and it was
 * given to only one of them. Safe for use by any number of threads.
 */
final class Grants {
  static final Duration CODE_LIFE = Duration.ofMinutes(5);
  static final Duration ACCESS_LIFE = Duration.ofHours(1);

  /** Begins anew with each refresh. */
  static final Duration REFRESH_LIFE = Duration.ofDays(180);

  private final OAuthStore store;
  private final String clientId;
  private final Clock clock;

  Grants(OAuthStore store, String clientId, Clock clock) {
    this.store = store;
    this.clientId = clientId;
    this.clock = clock;
  }

  /** A code, for somebody's consent. The grant lasts no longer than it until it is redeemed. */
  AuthorizationCode begin(UserId account, AccessRequest wish) {
    Instant now = clock.instant();
    Instant end = now.plus(CODE_LIFE);
    String grantId = Token.random().value();
    Token code = Token.random();
    OAuthToken.CodeTerms terms =
        new OAuthToken.CodeTerms(
            wish.redirect().toString(), wish.challenge().orElseThrow().getValue());
    store.save(new OAuthGrant(grantId, account, clientId, 0, now, end));
    store.save(OAuthToken.code(code.hash(), grantId, terms, end));
    return new AuthorizationCode(code.value());
  }

  /** Tokens for a code; empty where it is not good for any. */
  Optional<Tokens> redeem(AuthorizationCodeGrant request) {
    return hashOf(request.getAuthorizationCode().getValue())
        .flatMap(hash -> store.findToken(OAuthToken.Kind.CODE, hash))
        .filter(code -> isFor(code.codeTerms().orElseThrow(), request))
        .filter(this::isOurs)
        .flatMap(this::use);
  }

  private static boolean isFor(OAuthToken.CodeTerms terms, AuthorizationCodeGrant request) {
    URI redirect = request.getRedirectionURI();
    return redirect != null
        && redirect.toString().equals(terms.redirectUri())
        && request.getCodeVerifier() != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, request.getCodeVerifier())
            .getValue()
            .equals(terms.challenge());
  }

  private Optional<Tokens> use(OAuthToken code) {
    if (!store.useCode(code.hash(), WriteId.random())) {
      store.revoke(code.grantId());
      return Optional.empty();
    }
    return goOn(code.grantId(), 0);
  }

  /** Tokens for a refresh token; empty where it is not good for any. */
  Optional<Tokens> refresh(RefreshTokenGrant request) {
    return hashOf(request.getRefreshToken().getValue())
        .flatMap(hash -> store.findToken(OAuthToken.Kind.REFRESH, hash))
        .filter(this::isOurs)
        .flatMap(
            token -> {
              Optional<Tokens> tokens = goOn(token.grantId(), token.generation());
              if (tokens.isEmpty()) {
                store.revoke(token.grantId());
              }
              return tokens;
            });
  }

  private Optional<Tokens> goOn(String grantId, int generation) {
    Instant now = clock.instant();
    Instant end = now.plus(REFRESH_LIFE);
    if (!store.advance(grantId, generation, end)) {
      return Optional.empty();
    }
    Token access = Token.random();
    Token refresh = Token.random();
    store.save(OAuthToken.access(access.hash(), grantId, now.plus(ACCESS_LIFE)));
    store.save(OAuthToken.refresh(refresh.hash(), grantId, generation + 1, end));
    return Optional.of(
        new Tokens(
            new BearerAccessToken(access.value(), ACCESS_LIFE.toSeconds(), null),
            new RefreshToken(refresh.value())));
  }

  /** Ends the grant that a token speaks for; nothing happens where it speaks for none. */
  void revoke(String token) {
    Stream.of(OAuthToken.Kind.REFRESH, OAuthToken.Kind.ACCESS)
        .flatMap(kind -> hashOf(token).flatMap(hash -> store.findToken(kind, hash)).stream())
        .filter(this::isOurs)
        .map(OAuthToken::grantId)
        .forEach(store::revoke);
  }

  private boolean isOurs(OAuthToken token) {
    return store.findGrant(token.grantId()).filter(g -> g.clientId().equals(clientId)).isPresent();
  }

  private static Optional<String> hashOf(String token) {
    return Token.parse(token).map(Token::hash);
  }
}
