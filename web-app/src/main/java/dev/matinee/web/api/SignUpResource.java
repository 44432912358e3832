package dev.matinee.web.api;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.account.Accounts;
import dev.matinee.web.account.ApiTokens;
import dev.matinee.web.account.NamePolicy;
import dev.matinee.web.account.PasswordPolicy;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;

/** {@code POST /api/v1/accounts}: makes an account, and its first token. */
record SignUpResource(Accounts accounts, ApiTokens tokens, JsonAnswer answer) {
  /** By which people know such tokens on their account page. */
  static final String LABEL = "REST API";

  private record SignedUp(String accountId, String token) {}

  void send(Context context) {
    JsonBody body = JsonBody.read(context, "username", "password");
    Username name = name(body.text("username"));
    String password = body.text("password");
    NamePolicy.complaint(name)
        .ifPresent(
            complaint -> {
              throw new RefusedException(422, "Not this name", complaint.english());
            });
    PasswordPolicy.complaint(password, name)
        .ifPresent(
            complaint -> {
              throw new RefusedException(422, "Not this password", complaint.english());
            });
    Account account = accounts.signUp(name, password).orElseThrow(SignUpResource::taken);
    String token = tokens.issue(account, LABEL).value();
    answer.created(context, new SignedUp(account.userId().value(), token));
  }

  private static Username name(String text) {
    try {
      return new Username(text);
    } catch (IllegalArgumentException notAName) {
      throw new RefusedException(422, "Not this name", String.valueOf(notAName.getMessage()));
    }
  }

  private static RefusedException taken() {
    return new RefusedException(409, "The name is taken", "Somebody has this name. Take another.");
  }
}
