package dev.matinee.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * The headers that every response carries, whatever its status. Immutable.
 *
 * @param policy of the contents
 */
public record SecurityHeaders(Transport transport, String policy) {
  private static final String POLICY_HEADER = "Content-Security-Policy";
  private static final String TWO_YEARS = "max-age=63072000";
  private static final String SUBDOMAINS = "; includeSubDomains";
  private static final String OWN_FORMS = "form-action 'self'";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " base-uri 'none'; frame-ancestors 'none'; "
          + OWN_FORMS;

  private static final String PERMISSIONS_HEADER = "Permissions-Policy";
  private static final String NO_MICROPHONE = "microphone=()";
  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), midi=(), payment=(), usb=(), "
          + NO_MICROPHONE;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          PERMISSIONS_HEADER,
          PERMISSIONS,
          "Cache-Control",
          "no-store");

  /**
   * For pages that show pictures of other hosts.
   *
   * @param pictureHosts such as {@code https://pictures.example}; nothing else comes from them
   */
  public static SecurityHeaders of(Transport transport, List<String> pictureHosts) {
    String hosts = pictureHosts.stream().map(host -> " " + host).collect(Collectors.joining());
    return new SecurityHeaders(transport, POLICY.formatted(hosts));
  }

  /**
   * Lets the forms of one page lead on to another host, and nowhere else: some browsers hold the
   * redirect after a form against the policy of its page.
   */
  public static void allowFormsTo(Context context, URI address) {
    String policy = Optional.ofNullable(context.res().getHeader(POLICY_HEADER)).orElseThrow();
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    context.header(POLICY_HEADER, policy.replace(OWN_FORMS, OWN_FORMS + " " + origin));
  }

  /** Lets one page listen to its visitor. */
  public static void allowMicrophone(Context context) {
    context.header(PERMISSIONS_HEADER, PERMISSIONS.replace(NO_MICROPHONE, "microphone=(self)"));
  }

  /**
   * Has the browser forget the pages that it keeps, so that "Back" shows none of them. What scripts
   * keep stays until the next page, which tells what of it was not sent, and then forgets it.
   */
  public static void clearPages(Context context) {
    context.header("Clear-Site-Data", "\"cache\"");
  }

  /** Sets them on a response of the site. */
  public void apply(Context context) {
    apply(transport.isSecure(context), context::header);
  }

  /** Sets them on a response that the site does not make. */
  public void apply(Request request, Response response) {
    apply(transport.isSecure(request), response.getHeaders()::put);
  }

  private void apply(boolean secure, BiConsumer<String, String> setter) {
    setter.accept(POLICY_HEADER, policy);
    ALWAYS.forEach(setter);
    if (secure) {
      setter.accept(
          "Strict-Transport-Security",
          TWO_YEARS + (transport.coversSubdomains() ? SUBDOMAINS : ""));
    }
  }
}
