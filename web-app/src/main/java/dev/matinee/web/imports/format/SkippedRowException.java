package dev.matinee.web.imports.format;

/** A row that says nothing we can keep; the message is the reason, as part of a sentence. */
final class SkippedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SkippedRowException(String reason) {
    super(reason, null, false, false);
  }
}
