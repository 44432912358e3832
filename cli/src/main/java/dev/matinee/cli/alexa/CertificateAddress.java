package dev.matinee.cli.alexa;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Amazon keeps the certificates that its calls are signed with. Each is written in one way
 * only: the caller chooses the address, and must be able neither to write one in many ways nor to
 * lead to another host.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param path below the only folder, such as {@code echo-api-cert.pem}
 */
record CertificateAddress(String path) {
  private static final String FOLDER = "https://s3.amazonaws.com/echo.api/";

  /** As Amazon documents it, without queries and escapes, which its addresses do not have. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i:https://s3\\.amazonaws\\.com)(?::443)?/echo\\.api/(?<path>[\\w.-]+(?:/[\\w.-]+)*)");

  /**
   * Reads the header of a call.
   *
   * @throws UnverifiedCallException if it leads anywhere else
   */
  static CertificateAddress of(String header) {
    Matcher address = FORM.matcher(normalized(header));
    if (!address.matches()) {
      throw new UnverifiedCallException("no certificate of Amazon's");
    }
    return new CertificateAddress(address.group("path"));
  }

  private static String normalized(String header) {
    try {
      return new URI(header).normalize().toString();
    } catch (URISyntaxException e) {
      return "";
    }
  }

  URI uri() {
    return URI.create(FOLDER + path);
  }
}
