package dev.matinee.web.account;

import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;

/** Deletes the account of who is logged in, after the password and a clear word. */
public record DeletionPage(PasswordCheck check, Accounts accounts, Pages pages) {
  private static final String UNDERSTOOD = "understood";

  /** The model of the template. */
  public record View(Form form, String csrf, String username) {}

  void show(Context context) {
    render(context, Form.empty());
  }

  private void render(Context context, Form form) {
    String name = pages.visitor(context).username().orElseThrow().value();
    View view = new View(form, pages.csrf(context), name);
    pages.render(context, "account-delete.jte", pages.texts(context).of("account.delete"), view);
  }

  void send(Context context) {
    Form form = Form.of(context, List.of(UNDERSTOOD));
    if (!form.value(UNDERSTOOD).equals("yes")) {
      context.status(422);
      render(
          context,
          form.withError(UNDERSTOOD, pages.texts(context).of("account.delete.understood.first")));
      return;
    }
    PasswordCheck.Outcome outcome = check.of(context, form);
    if (outcome.account().isEmpty()) {
      render(context, outcome.form());
      return;
    }
    accounts.delete(outcome.account().get(), EventSource.WEB);
    pages.visitors().end(context);
    SitePath.goOn(context, "/?goodbye=yes");
  }
}
