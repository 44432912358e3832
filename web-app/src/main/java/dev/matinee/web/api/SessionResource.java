package dev.matinee.web.api;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.account.ApiTokens;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code /api/v1/session}: gives a token for a name and its password, and takes one back. */
record SessionResource(
    ThrottledPassword passwords, ApiTokens tokens, Bearer bearer, Pages pages, JsonAnswer answer) {
  private record LoggedIn(String token) {}

  void start(Context context) {
    JsonBody body = JsonBody.read(context, "username", "password");
    String password = body.text("password");
    Optional<Account> account =
        name(body.text("username"))
            .flatMap(name -> passwords.open(name, password, pages.address(context)));
    if (account.isEmpty()) {
      throw Bearer.unauthorized(context, "This name and password do not belong together.");
    }
    String token = tokens.issue(account.get(), SignUpResource.LABEL).value();
    answer.ok(context, new LoggedIn(token));
  }

  private static Optional<Username> name(String text) {
    try {
      return Optional.of(new Username(text));
    } catch (IllegalArgumentException nobodyHasIt) {
      return Optional.empty();
    }
  }

  void end(Context context) {
    tokens.end(bearer.session(context));
    context.status(204);
  }
}
