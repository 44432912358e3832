package dev.matinee.web.http;

/**
 * A request that cannot be answered as it was put. The message tells a person what is wrong and
 * what is allowed.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final String detail;
  private final int retryAfterSeconds;

  /** With a page that says so. */
  public RefusedException(int status, String title, String detail) {
    this(status, title, detail, 0);
  }

  private RefusedException(int status, String title, String detail, int retryAfterSeconds) {
    super(detail);
    this.detail = detail;
    this.status = status;
    this.title = title;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * One that may be answered later.
   *
   * @param seconds 1 or more, after which it may
   */
  public static RefusedException forNow(int status, String title, String detail, int seconds) {
    return new RefusedException(status, title, detail, seconds);
  }

  /** 0 where waiting does not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }
}
