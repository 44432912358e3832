package dev.matinee.web.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.web.account.LoginThrottle;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where the program itself calls, with its secret: for tokens, and to give them back. Safe for use
 * by any number of threads.
 */
record TokenEndpoint(OAuthSettings settings, Grants grants, LoginThrottle throttle, Pages pages) {
  private static final ErrorObject BUSY =
      new ErrorObject("temporarily_unavailable", "please try again in a few seconds", 503);
  private static final ErrorObject TOO_MANY =
      new ErrorObject("temporarily_unavailable", "too many wrong secrets; please wait", 429);
  private static final String STORE_PAUSE = "5";

  /** The library names no address in what it reads. */
  private static final URI ANYWHERE = URI.create("https://localhost/");

  /** A request that is refused with an error. */
  private static final class OAuthException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;

    OAuthException(ErrorObject error) {
      super(error.getCode());
      this.error = error;
    }
  }

  /** Answers a request. */
  @FunctionalInterface
  private interface Answer {
    HTTPResponse to(Context context) throws OAuthException, ParseException;
  }

  Handler tokens() {
    return context -> answer(context, this::tokensFor);
  }

  Handler revocation() {
    return context -> answer(context, this::revoke);
  }

  private void answer(Context context, Answer answer) {
    try {
      write(context, answer.to(context));
    } catch (OAuthException e) {
      write(context, response(e.error));
    } catch (ParseException e) {
      write(
          context,
          response(Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST)));
    } catch (StoreUnavailableException e) {
      context.header("Retry-After", STORE_PAUSE);
      write(context, response(BUSY));
    }
  }

  private HTTPResponse tokensFor(Context context) throws OAuthException, ParseException {
    HTTPRequest http = read(context);
    authenticate(context, http);
    TokenRequest request = TokenRequest.parse(http);
    Tokens tokens =
        tokens(request.getAuthorizationGrant())
            .orElseThrow(() -> new OAuthException(OAuth2Error.INVALID_GRANT));
    return new AccessTokenResponse(tokens).toHTTPResponse();
  }

  private Optional<Tokens> tokens(AuthorizationGrant grant) throws OAuthException {
    if (grant instanceof AuthorizationCodeGrant code) {
      return grants.redeem(code);
    }
    if (grant instanceof RefreshTokenGrant refresh) {
      return grants.refresh(refresh);
    }
    throw new OAuthException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
  }

  private HTTPResponse revoke(Context context) throws OAuthException, ParseException {
    HTTPRequest http = read(context);
    authenticate(context, http);
    grants.revoke(TokenRevocationRequest.parse(http).getToken().getValue());
    return new HTTPResponse(HTTPResponse.SC_OK);
  }

  private static HTTPRequest read(Context context) throws ParseException {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, ANYWHERE);
    request.setContentType(Optional.ofNullable(context.contentType()).orElse("text/plain"));
    Optional.ofNullable(context.header("Authorization")).ifPresent(request::setAuthorization);
    request.setBody(context.body());
    return request;
  }

  private void authenticate(Context context, HTTPRequest request) throws OAuthException {
    String address = pages.address(context);
    long seconds = throttle.secondsToWait(address);
    if (seconds > 0) {
      context.header("Retry-After", Long.toString(seconds));
      throw new OAuthException(TOO_MANY);
    }
    if (!isClient(request)) {
      throttle.countFailure(address);
      throw new OAuthException(OAuth2Error.INVALID_CLIENT);
    }
    throttle.forget(address);
  }

  private boolean isClient(HTTPRequest request) {
    try {
      return ClientAuthentication.parse(request) instanceof PlainClientSecret given
          && settings.clientId().equals(given.getClientID().getValue())
          && isSecret(given.getClientSecret());
    } catch (ParseException unreadable) {
      return false;
    }
  }

  /** In constant time. */
  private boolean isSecret(Secret given) {
    Secret right = new Secret(settings.clientSecret());
    return MessageDigest.isEqual(right.getSHA256(), given.getSHA256());
  }

  private static HTTPResponse response(ErrorObject error) {
    return new TokenErrorResponse(error).toHTTPResponse();
  }

  private static void write(Context context, HTTPResponse response) {
    context.status(response.getStatusCode()).header("Cache-Control", "no-store");
    if (response.getStatusCode() == HTTPResponse.SC_UNAUTHORIZED) {
      context.header("WWW-Authenticate", "Basic realm=\"Matinee\"");
    }
    Optional.ofNullable(response.getBody())
        .ifPresent(body -> context.contentType("application/json; charset=utf-8").result(body));
  }
}
