package dev.matinee.web.api;

import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.account.ApiTokens;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.visitor.Token;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends a request: the owner of the token in {@code Authorization: Bearer TOKEN}. Cookies are
 * never looked at, so no page of another site can act through somebody's browser. Safe for use by
 * any number of threads.
 */
record Bearer(ApiTokens tokens) {
  private static final String CHALLENGE = "Bearer";
  private static final Pattern HEADER =
      Pattern.compile("Bearer +([A-Za-z0-9_-]+) *", Pattern.CASE_INSENSITIVE);

  /**
   * The session of the token.
   *
   * @throws RefusedException if there is no token, or none that works
   */
  Session session(Context context) {
    return token(context).flatMap(tokens::find).orElseThrow(() -> refusal(context));
  }

  /**
   * Who sent the request, for an answer that shows what the person told: that is read with less.
   *
   * @throws RefusedException if there is no token, or none that works
   */
  Visitor reader(Context context) {
    return token(context).flatMap(tokens::reader).orElseThrow(() -> refusal(context));
  }

  /** Whose data the request is about. */
  UserId owner(Context context) {
    return session(context).userId();
  }

  /** The name of the account that the token belongs to. */
  Username username(Context context) {
    return session(context).username().orElseThrow(() -> refusal(context));
  }

  private static Optional<Token> token(Context context) {
    return Optional.ofNullable(context.header("Authorization"))
        .map(HEADER::matcher)
        .filter(Matcher::matches)
        .flatMap(matcher -> Token.parse(matcher.group(1)));
  }

  private static RefusedException refusal(Context context) {
    return unauthorized(
        context, "This needs the header Authorization: Bearer TOKEN, with a token that works.");
  }

  /** Says what is missing, and how to prove who one is. */
  static RefusedException unauthorized(Context context, String detail) {
    context.header("WWW-Authenticate", CHALLENGE);
    return new RefusedException(401, "Who are you?", detail);
  }
}
