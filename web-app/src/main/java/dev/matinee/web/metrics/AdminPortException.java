package dev.matinee.web.metrics;

/** The address for the metrics cannot be listened on; the message says which and why. */
public final class AdminPortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AdminPortException(AdminAddress address, Throwable cause) {
    super(
        "cannot listen for metrics on %s port %d (%s); choose another with %s"
            .formatted(
                address.host(), address.port(), reason(cause).getMessage(), AdminAddress.PORT),
        cause);
  }

  /** Jetty says where, and only the innermost why. */
  private static Throwable reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable e = failure; e != null; e = e.getCause()) {
      innermost = e;
    }
    return innermost;
  }
}
