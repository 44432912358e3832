package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a form be sent only from a page of this site. A random cookie that scripts cannot read names
 * the visit; the form carries a token made of it (HMAC-SHA-256 keyed by the cookie), so that every
 * node knows it without shared state. Where the browser says which site a request came from, that
 * must be this one. Immutable; safe for use by any number of threads.
 */
public record CsrfGuard(SafeCookie cookie) {
  public static final String FIELD = "_csrf";

  private static final String STARTED = "startedVisit";
  private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int VISIT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public CsrfGuard(Transport transport) {
    this(new SafeCookie(transport, "visit", SameSite.LAX));
  }

  /** The token for a form; starts a visit where there is none. */
  public String token(Context context) {
    return tokenOf(visit(context).orElseGet(() -> startVisit(context)));
  }

  /**
   * Lets a form of this site pass.
   *
   * @throws RefusedException unless the form was sent from a page of this site
   */
  public void require(Context context) {
    Optional<String> expected = visit(context).map(CsrfGuard::tokenOf);
    Optional<String> given = Optional.ofNullable(context.formParam(FIELD));
    boolean matches =
        expected.isPresent() && given.isPresent() && same(expected.get(), given.get());
    if (expected.isEmpty() && Provenance.isThisSite(context)) {
      throw new RefusedException(403, Message.of("error.csrf"), Message.of("error.csrf.cookie"));
    }
    if (!matches || !Provenance.isThisSite(context)) {
      throw new RefusedException(403, Message.of("error.csrf"), Message.of("error.csrf.unchanged"));
    }
  }

  /**
   * A secret name of the visit, which tells nothing of its cookie; empty where none has begun.
   *
   * @param purpose the names for two purposes have nothing in common
   */
  public Optional<String> visitName(Context context, String purpose) {
    return visit(context).map(visit -> nameOf(visit, "visit " + purpose));
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> visit(Context context) {
    return Optional.ofNullable(context.<String>attribute(STARTED))
        .or(() -> cookie.read(context))
        .filter(value -> VISIT.matcher(value).matches());
  }

  private String startVisit(Context context) {
    byte[] bytes = new byte[VISIT_BYTES];
    RANDOM.nextBytes(bytes);
    String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    cookie.write(context, visit, SafeCookie.UNTIL_CLOSED);
    context.attribute(STARTED, visit); // a page with several forms starts one visit
    return visit;
  }

  private static String tokenOf(String visit) {
    return nameOf(visit, "form");
  }

  private static String nameOf(String visit, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(visit.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] name = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
