package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;

/** A row that says nothing we can keep. */
final class SkippedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  /** With the reason, as part of a sentence. */
  SkippedRowException(String key, Object... arguments) {
    super(key, null, false, false);
    reason = Message.of(key, arguments);
  }

  Message reason() {
    return reason;
  }
}
