package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import dev.matinee.web.visitor.Pages;
import dev.matinee.web.visitor.Token;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives tokens to programs, and takes them back. */
record TokenActions(ApiTokens tokens, Accounts accounts, AccountPage page, Pages pages) {
  static final int MAX_LABEL = 50;
  static final int MAX_TOKENS = 20;

  private static final String LABEL = "label";
  private static final String TOKEN = "token";

  /** The token is in this answer alone: a page that is opened later cannot show it. */
  void create(Context context) {
    Form form = Form.of(context, List.of(LABEL));
    String label = form.value(LABEL).strip();
    Account account = accounts.find(name(context)).orElseThrow();
    Texts texts = pages.texts(context);
    Optional<Message> complaint = complaint(label, account);
    if (complaint.isPresent()) {
      context.status(422);
      page.render(
          context,
          AccountNotice.ofForm(
              form.withError(LABEL, complaint.get().in(texts))
                  .withError(Form.WHOLE, texts.of("account.tokens.unchanged"))));
      return;
    }
    Token token = tokens.issue(account, label);
    page.render(context, AccountNotice.ofToken(token.value()));
  }

  private Optional<Message> complaint(String label, Account account) {
    boolean printable = label.codePoints().noneMatch(Character::isISOControl);
    if (label.isEmpty() || label.length() > MAX_LABEL || !printable) {
      return Optional.of(Message.of("account.tokens.name.wrong", MAX_LABEL));
    }
    if (all(account.username()).count() >= MAX_TOKENS) {
      return Optional.of(Message.of("account.tokens.full", MAX_TOKENS));
    }
    return Optional.empty();
  }

  void revoke(Context context) {
    String chosen = Optional.ofNullable(context.formParam(TOKEN)).orElse("");
    all(name(context))
        .filter(session -> PublicName.of(session.tokenHash()).equals(chosen))
        .forEach(tokens::end);
    SitePath.goOn(context, AccountNotice.path("revoked"));
  }

  private Stream<Session> all(Username name) {
    return accounts.sessions(name).stream().filter(session -> session.kind() == Session.Kind.API);
  }

  private Username name(Context context) {
    return pages.visitor(context).username().orElseThrow();
  }
}
