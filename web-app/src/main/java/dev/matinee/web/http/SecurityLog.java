package dev.matinee.web.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators of secrets, right and wrong, and of requests that were refused for who sent them.
 * Immutable; safe for use by any number of threads.
 *
 * @param digest how names and addresses are written
 * @param transport tells where a request came from
 */
public record SecurityLog(LogDigest digest, Transport transport) {
  private static final Logger LOG = LoggerFactory.getLogger("dev.matinee.web.security");
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** An account was opened, or its owner proved who they are. */
  public void rightSecret(String name, String address) {
    LOG.atInfo()
        .addKeyValue("who", digest.of(name))
        .addKeyValue("from", digest.of(address))
        .log("credentials were right");
  }

  /** The same by a passkey. */
  public void rightPasskey(String name, String address) {
    LOG.atInfo()
        .addKeyValue("who", digest.of(name))
        .addKeyValue("from", digest.of(address))
        .log("a passkey was right");
  }

  /** A password or a code of an account was wrong. */
  public void wrongSecret(String name, String address) {
    LOG.atWarn()
        .addKeyValue("who", digest.of(name))
        .addKeyValue("from", digest.of(address))
        .log("credentials were wrong");
  }

  /** A secret that was shown without a name was wrong. */
  public void wrongSecret(String source) {
    LOG.atWarn().addKeyValue("from", digest.of(source)).log("credentials were wrong");
  }

  /** A secret was not looked at, since too many were wrong before. */
  public void tooMany(String name, String address) {
    LOG.atWarn()
        .addKeyValue("who", digest.of(name))
        .addKeyValue("from", digest.of(address))
        .log("too many credentials were wrong");
  }

  /** A request was answered with this status; told where it is for want of a right. */
  void answered(Context context, int status) {
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      LOG.atWarn()
          .addKeyValue("status", status)
          .addKeyValue("method", context.method())
          .addKeyValue("path", RouteTemplate.of(context))
          .addKeyValue("from", digest.of(transport.address(context)))
          .addKeyValue("request", RequestId.of(context))
          .log("refused");
    }
  }
}
