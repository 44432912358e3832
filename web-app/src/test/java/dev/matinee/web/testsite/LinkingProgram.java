package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Stores;
import dev.matinee.web.oauth.OAuthSettings;
import dev.matinee.web.site.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The program that links accounts, as the Alexa app does. */
public final class LinkingProgram {
  public static final String REDIRECT = "https://alexa.example/link.html?vendorId=AB12";
  public static final String SECRET = "a secret of Alexa".replace(' ', '-');

  /** The example of RFC 7636, appendix B. */
  public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSite site;

  public LinkingProgram(RunningSite site) {
    this.site = site;
  }

  public static RunningSite startSite(Stores stores) {
    return RunningSite.start(settings(URI.create(REDIRECT)), stores, List.of());
  }

  public static WebSettings settings(URI redirect) {
    OAuthSettings alexa =
        new OAuthSettings("alexa", SECRET, List.of(redirect, URI.create("https://other.example/")));
    return new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.of(alexa));
  }

  /** What the app asks the site with, with other values for some names. */
  public static Map<String, String> request(String... changes) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "response_type", "code",
                "client_id", "alexa",
                "redirect_uri", REDIRECT,
                "state", "a state/with+signs==",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  public static String address(Map<String, String> request) {
    return "/oauth/authorize?" + form(request);
  }

  private static String form(Map<String, String> fields) {
    StringBuilder form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return form.toString();
  }

  /** Sends the page's form with an answer. */
  public static HttpResponse<String> decide(SiteClient person, String decision, String... changes) {
    Map<String, String> request = request(changes);
    request.put("decision", decision);
    String[] fields =
        request.entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray(String[]::new);
    return person.send("/oauth/authorize", fields);
  }

  /** The code that somebody's consent gives. */
  public static String consent(SiteClient person) {
    HttpResponse<String> allowed = decide(person, "allow");
    assertThat(allowed.statusCode()).isEqualTo(303);
    return parameter(SiteClient.location(allowed), "code");
  }

  public static String parameter(String address, String name) {
    return Pattern.compile("[?&]" + name + "=([^&]*)")
        .matcher(address)
        .results()
        .map(hit -> hit.group(1))
        .findFirst()
        .orElse("");
  }

  /** Calls an address with its secret, in the way of HTTP Basic. */
  public HttpResponse<String> call(String path, Map<String, String> fields) {
    String basic = "alexa:" + SECRET;
    return site.post(
        path,
        form(fields),
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }

  public HttpResponse<String> callWithSecretInForm(String secret, Map<String, String> fields) {
    Map<String, String> more = new TreeMap<>(fields);
    more.putAll(Map.of("client_id", "alexa", "client_secret", secret));
    return site.post("/oauth/token", form(more));
  }

  public static Map<String, String> redemption(String code, String... changes) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  public HttpResponse<String> redeem(String code) {
    return call("/oauth/token", redemption(code));
  }

  public HttpResponse<String> refresh(String token) {
    return call("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(HttpResponse<String> response, String field) {
    return json(response).path(field).asText();
  }
}
