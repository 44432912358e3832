package dev.matinee.web.http;

import dev.matinee.web.language.Language;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import java.util.function.Function;

/**
 * A request that cannot be answered as it was put. It tells a person what is wrong and what is
 * allowed, in the language of the request; the message of the exception is English.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Function<Texts, String> title;
  private final transient Function<Texts, String> detail;
  private final int retryAfterSeconds;

  /** With a page that says so. */
  public RefusedException(int status, Message title, Message detail) {
    this(status, title::in, detail::in, 0);
  }

  /** For programs alone, which are told in English. */
  public RefusedException(int status, String title, String detail) {
    this(status, texts -> title, texts -> detail, 0);
  }

  private RefusedException(
      int status,
      Function<Texts, String> title,
      Function<Texts, String> detail,
      int retryAfterSeconds) {
    super(detail.apply(Texts.of(Language.EN)));
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * One that may be answered later.
   *
   * @param seconds 1 or more, after which it may
   */
  public static RefusedException forNow(int status, Message title, Message detail, int seconds) {
    return new RefusedException(status, title::in, detail::in, seconds);
  }

  /** The same for programs alone. */
  public static RefusedException forNow(int status, String title, String detail, int seconds) {
    return new RefusedException(status, texts -> title, texts -> detail, seconds);
  }

  /** One whose title is that of requests that are not valid. */
  public static RefusedException invalid(int status, Message detail) {
    return new RefusedException(status, Message.of("error.invalid"), detail);
  }

  /** 0 where waiting does not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  public int status() {
    return status;
  }

  public String title(Texts texts) {
    return title.apply(texts);
  }

  public String detail(Texts texts) {
    return detail.apply(texts);
  }
}
