package dev.matinee.web.passkey;

import dev.matinee.web.language.Language;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;

/** What a browser sent of a passkey is not taken. It tells a person what to do about it. */
public final class PasskeyRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  /** For a reason that a person is told. */
  public PasskeyRefusedException(Message reason) {
    super(reason.in(Texts.of(Language.EN)));
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
