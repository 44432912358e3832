package dev.matinee.web.api;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.account.Accounts;
import dev.matinee.web.account.PairingCodes;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** {@code /api/v1/me}: what concerns the account as a whole. */
record AccountResource(
    Bearer bearer,
    ThrottledPassword passwords,
    Accounts accounts,
    PairingCodes pairingCodes,
    Pages pages,
    JsonAnswer answer) {
  private record Code(String code, String expiresAt) {}

  /** {@code DELETE /me}: asks for the password, since a token alone must not end everything. */
  void delete(Context context) {
    Session session = bearer.session(context);
    Username name = bearer.username(context);
    String password = JsonBody.read(context, "password").text("password");
    Account account =
        passwords
            .check(name, password, pages.address(context))
            .filter(found -> found.userId().equals(session.userId()))
            .orElseThrow(AccountResource::wrongPassword);
    accounts.delete(account, EventSource.API);
    context.status(204);
  }

  private static RefusedException wrongPassword() {
    return new RefusedException(
        403, "That is not the password", "Nothing was deleted, since the password is wrong.");
  }

  /** {@code POST /me/pairing-code}. */
  void makePairingCode(Context context) {
    PairingCodes.Shown code = pairingCodes.make(bearer.owner(context), bearer.username(context));
    answer.created(context, new Code(code.digits(), code.expiresAt().toString()));
  }
}
