package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Where a request came from, for limits; never for proof of who somebody is. */
public final class ClientAddress {
  private ClientAddress() {}

  /** The address that the proxy saw, where there is one that is trusted; else the caller's. */
  public static String of(Context context, Transport transport) {
    return Optional.ofNullable(context.header("X-Forwarded-For"))
        .filter(header -> transport.trustsForwardedProto())
        .orElseGet(context::ip);
  }
}
