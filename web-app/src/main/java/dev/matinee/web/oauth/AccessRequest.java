package dev.matinee.web.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program's request to speak for an account, that came with an address which is its own. Where
 * anything else is wrong with it, the program is told so at that address. Immutable.
 *
 * @param redirect one of {@link OAuthSettings#redirects}
 * @param state goes back as it came
 * @param challenge the PKCE challenge; empty where the request is refused
 * @param error what is wrong; empty where nothing is
 */
record AccessRequest(
    URI redirect,
    Optional<State> state,
    Optional<CodeChallenge> challenge,
    Optional<ErrorObject> error) {

  /** SHA-256 in base64 for addresses. */
  private static final String CHALLENGE_FORM = "[A-Za-z0-9_-]{43}";

  /**
   * @throws RefusedException with a page if it names another program or address: the person is not
   *     redirected then
   */
  static AccessRequest of(Map<String, List<String>> parameters, OAuthSettings settings) {
    if (parameters.values().stream().anyMatch(values -> values.size() != 1)) {
      throw refused("oauth.refused.twice");
    }
    if (!settings.clientId().equals(first(parameters, "client_id"))) {
      throw refused("oauth.refused.program");
    }
    String redirect = first(parameters, "redirect_uri");
    URI known =
        settings.redirects().stream()
            .filter(allowed -> allowed.toString().equals(redirect))
            .findFirst()
            .orElseThrow(() -> refused("oauth.refused.address"));
    return parse(parameters, known);
  }

  private static AccessRequest parse(Map<String, List<String>> parameters, URI redirect) {
    Optional<State> state =
        Optional.of(first(parameters, "state")).filter(text -> !text.isBlank()).map(State::new);
    try {
      AuthorizationRequest request = AuthorizationRequest.parse(parameters);
      Optional<ErrorObject> error = error(request);
      Optional<CodeChallenge> challenge =
          error.isPresent() ? Optional.empty() : Optional.of(request.getCodeChallenge());
      return new AccessRequest(redirect, state, challenge, error);
    } catch (ParseException e) {
      ErrorObject error =
          Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST);
      return new AccessRequest(redirect, state, Optional.empty(), Optional.of(error));
    }
  }

  private static Optional<ErrorObject> error(AuthorizationRequest request) {
    if (!ResponseType.CODE.equals(request.getResponseType())) {
      return Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
    }
    if (request.specifiesRequestObject()) {
      return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
    }
    boolean query =
        request.getResponseMode() == null || ResponseMode.QUERY.equals(request.getResponseMode());
    boolean proven =
        request.getCodeChallenge() != null
            && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
            && request.getCodeChallenge().getValue().matches(CHALLENGE_FORM);
    return query && proven
        ? Optional.empty()
        : Optional.of(
            OAuth2Error.INVALID_REQUEST.setDescription(
                "code_challenge with the method S256 is needed, and the response mode query"));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  private static RefusedException refused(String key) {
    return new RefusedException(400, Message.of("oauth.refused"), Message.of(key));
  }

  /** Where the program is told of an error. */
  URI errorAddress(ErrorObject what) {
    return new AuthorizationErrorResponse(redirect, what, state.orElse(null), ResponseMode.QUERY)
        .toURI();
  }
}
