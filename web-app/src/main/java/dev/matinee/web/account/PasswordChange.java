package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Sets another password; only this browser stays logged in, with a new session. */
record PasswordChange(PasswordCheck check, Accounts accounts, AccountPage page, Pages pages) {
  private static final String FIELD = "password";

  void send(Context context) {
    String password = Optional.ofNullable(context.formParam(FIELD)).orElse("");
    Username name = pages.visitor(context).username().orElseThrow();
    Form form =
        PasswordPolicy.complaint(password, name)
            .map(it -> Form.empty().withError(FIELD, it.in(pages.texts(context))))
            .orElse(Form.empty());
    PasswordCheck.Outcome outcome = check.of(context, form);
    if (!outcome.form().isFine()) {
      if (outcome.account().isPresent()) {
        context.status(422);
      }
      refuse(context, outcome.form());
      return;
    }
    change(context, outcome.account().get(), password);
    SitePath.goOn(context, AccountNotice.path("password"));
  }

  private void refuse(Context context, Form form) {
    String unchanged = pages.texts(context).of("account.change.unchanged");
    page.render(context, AccountNotice.ofForm(form.withError(Form.WHOLE, unchanged)));
  }

  private void change(Context context, Account account, String password) {
    boolean remembered =
        pages.visitor(context).session().map(Session::remembered).orElse(Boolean.FALSE);
    accounts.changePassword(account.username(), password);
    pages
        .visitors()
        .signIn(context, account, remembered, hash -> accounts.list(account.username(), hash));
  }
}
