package dev.matinee.web.account;

import dev.matinee.web.http.Form;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** Makes new recovery codes for an account, in the place of the old ones. */
record RecoveryActions(PasswordCheck check, Accounts accounts, AccountPage page, Pages pages) {
  /** The codes are in this answer alone: a page that is opened later cannot show them. */
  void renew(Context context) {
    PasswordCheck.Outcome outcome = check.of(context, "recovery", Form.empty());
    if (outcome.account().isEmpty()) {
      page.render(
          context,
          AccountNotice.ofForm(
              outcome
                  .form()
                  .withError(Form.WHOLE, pages.texts(context).of("account.recovery.unchanged"))));
      return;
    }
    RecoveryCodes codes = accounts.renewCodes(outcome.account().get().username());
    page.render(context, AccountNotice.ofRecoveryCodes(codes.codes()));
  }
}
