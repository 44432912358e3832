package dev.matinee.web;

/**
 * A request that cannot be answered as it was put. The message tells a person what is wrong and
 * what is allowed.
 */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final String detail;

  RefusedException(int status, String title, String detail) {
    super(detail);
    this.detail = detail;
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
