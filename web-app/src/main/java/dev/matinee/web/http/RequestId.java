package dev.matinee.web.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a request in the logs, in its response and on error pages. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final int BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** Takes the proxy's id, if it is one, or makes one. */
  public static void assign(Context context) {
    String id = of(Optional.ofNullable(context.header(HEADER)));
    context.attribute(HEADER, id);
    context.header(HEADER, id);
  }

  public static String of(Context context) {
    return Optional.ofNullable(context.<String>attribute(HEADER)).orElse("none");
  }

  /** What the proxy sent, if it is one, or a new one. */
  static String of(Optional<String> sent) {
    return sent.filter(id -> ACCEPTED.matcher(id).matches()).orElseGet(RequestId::random);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
