package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Passkey;
import dev.matinee.store.Session;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import dev.matinee.web.passkey.PasskeyCeremonies;
import dev.matinee.web.passkey.PasskeyRefusedException;
import dev.matinee.web.visitor.BrowserName;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Gives accounts passkeys, and takes them back. */
record PasskeyActions(
    PasskeyCeremonies ceremonies,
    PasswordCheck check,
    AccountPasskeys passkeys,
    AccountPage page,
    Pages pages) {
  private static final String PASSWORD = "passkeyPassword";
  private static final String LABEL = "passkeyLabel";
  private static final String PASSKEY = "passkey";
  private static final String ONLY = "only";
  private static final String ONLY_PASSWORD = "onlyPassword";

  /**
   * Asks the browser to make a passkey, for the right password: a stranger at an open browser must
   * not leave a key of their own behind.
   */
  void ask(Context context) {
    try {
      requireLabel(context);
      PasswordCheck.Outcome outcome = check.of(context, PASSWORD, Form.empty());
      if (outcome.account().isEmpty()) {
        ScriptAnswer.refused(context, outcome.form().error(PASSWORD));
        return;
      }
      Account account = outcome.account().get();
      AccountPasskeys.requireRoom(account.passkeys());
      ScriptAnswer.of(context, ceremonies.askToMake(context, account));
    } catch (PasskeyRefusedException refused) {
      ScriptAnswer.refused(context.status(422), refused.reason().in(pages.texts(context)));
    }
  }

  /** Takes what the browser made. */
  void add(Context context) {
    Session session = pages.visitor(context).session().orElseThrow();
    try {
      Passkey made = ceremonies.made(context, session.userId(), requireLabel(context));
      passkeys.add(session.username().orElseThrow(), made);
      SitePath.goOn(context, AccountNotice.path("passkey"));
    } catch (PasskeyRefusedException refused) {
      context.status(422);
      String reason = refused.reason().in(pages.texts(context));
      page.render(context, AccountNotice.ofForm(Form.empty().withError(Form.WHOLE, reason)));
    }
  }

  /** What a person typed, or the name of the browser in their language. */
  private String requireLabel(Context context) {
    String typed = Optional.ofNullable(context.formParam(LABEL)).orElse("").strip();
    if (typed.isEmpty()) {
      Texts texts = pages.texts(context);
      return BrowserName.shown(BrowserName.of(context), texts);
    }
    if (typed.length() > Passkey.MAX_LABEL
        || typed.codePoints().anyMatch(Character::isISOControl)) {
      throw new PasskeyRefusedException(
          Message.of("account.passkeys.name.wrong", Passkey.MAX_LABEL));
    }
    return typed;
  }

  /** Closes the way in by password, or opens it again, for the right password. */
  void only(Context context) {
    boolean only = "yes".equals(context.formParam(ONLY));
    PasswordCheck.Outcome outcome = check.of(context, ONLY_PASSWORD, Form.empty());
    if (outcome.account().isEmpty()) {
      page.render(context, AccountNotice.ofForm(outcome.form()));
      return;
    }
    try {
      passkeys.only(outcome.account().get().username(), only);
      SitePath.goOn(context, AccountNotice.path(only ? "passkey-only" : "passkey-or-password"));
    } catch (PasskeyRefusedException refused) {
      context.status(422);
      String reason = refused.reason().in(pages.texts(context));
      page.render(context, AccountNotice.ofForm(Form.empty().withError(Form.WHOLE, reason)));
    }
  }

  void remove(Context context) {
    String id = Optional.ofNullable(context.formParam(PASSKEY)).orElse("");
    passkeys.remove(pages.visitor(context).username().orElseThrow(), id);
    SitePath.goOn(context, AccountNotice.path("passkey-removed"));
  }
}
