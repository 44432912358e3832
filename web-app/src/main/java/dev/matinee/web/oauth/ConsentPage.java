package dev.matinee.web.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.SecurityHeaders;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks an account holder whether Alexa may speak for them, and sends them back with the answer. */
public record ConsentPage(OAuthSettings settings, Grants grants, Pages pages) {
  static final String PATH = "/oauth/authorize";

  private static final String DECISION = "decision";

  /** What is asked on from page to page; anything else is dropped. */
  private static final List<String> PARAMETERS =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "response_mode",
          "state",
          "scope",
          "code_challenge",
          "code_challenge_method",
          "request",
          "request_uri");

  /**
   * The model of the template.
   *
   * @param parameters of the request, to be sent again with the answer
   */
  public record View(String csrf, String username, Map<String, String> parameters) {}

  void show(Context context) {
    Map<String, List<String>> parameters = known(context.queryParamMap());
    AccessRequest wish = AccessRequest.of(parameters, settings);
    if (isAnswered(context, parameters, wish)) {
      return;
    }
    SecurityHeaders.allowFormsTo(context, wish.redirect());
    View view =
        new View(
            pages.csrf(context),
            pages.visitor(context).username().orElseThrow().value(),
            firsts(parameters));
    pages.render(context, "oauth-consent.jte", pages.texts(context).of("oauth.title"), view);
  }

  void send(Context context) {
    Map<String, List<String>> parameters = known(context.formParamMap());
    AccessRequest wish = AccessRequest.of(parameters, settings);
    if (isAnswered(context, parameters, wish)) {
      return;
    }
    if (!"allow".equals(context.formParam(DECISION))) {
      tell(context, wish, OAuth2Error.ACCESS_DENIED);
      return;
    }
    UserId account = pages.visitor(context).userId().orElseThrow();
    AuthorizationCode code = grants.begin(account, wish);
    URI address =
        new AuthorizationSuccessResponse(
                wish.redirect(), code, null, wish.state().orElse(null), ResponseMode.QUERY)
            .toURI();
    SitePath.goOn(context, address.toString());
  }

  /** Answers a request that is wrong, or whose sender is not logged in; false for any other. */
  private boolean isAnswered(
      Context context, Map<String, List<String>> parameters, AccessRequest wish) {
    if (wish.error().isPresent()) {
      tell(context, wish, wish.error().get());
      return true;
    }
    if (!pages.visitor(context).isSignedIn()) {
      String here = new Address(PATH, parameters).toString();
      SitePath.goOn(context, Address.of("/login").with("next", here).toString());
      return true;
    }
    return false;
  }

  private static void tell(Context context, AccessRequest wish, ErrorObject error) {
    SitePath.goOn(context, wish.errorAddress(error).toString());
  }

  private static Map<String, List<String>> known(Map<String, List<String>> all) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    PARAMETERS.stream()
        .filter(all::containsKey)
        .forEach(name -> known.put(name, List.copyOf(all.get(name))));
    return known;
  }

  private static Map<String, String> firsts(Map<String, List<String>> parameters) {
    Map<String, String> firsts = new LinkedHashMap<>();
    parameters.forEach((name, values) -> firsts.put(name, values.get(0)));
    return firsts;
  }
}
