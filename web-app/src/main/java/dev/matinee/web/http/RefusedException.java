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

  public RefusedException(int status, String title, String detail) {
    super(detail);
    this.detail = detail;
    this.status = status;
    this.title = title;
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
