package dev.matinee.web.account;

import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** The two fields by which people sign up and log in. */
record Credentials(Form form, String password) {
  static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String REMEMBER = "remember";
  static final String NEXT = "next";

  static Credentials of(Context context) {
    Form form = Form.of(context, List.of(USERNAME, REMEMBER, NEXT));
    return new Credentials(form, Optional.ofNullable(context.formParam(PASSWORD)).orElse(""));
  }

  /** The name, if it has the form of one. */
  Optional<Username> username() {
    try {
      return Optional.of(new Username(form.value(USERNAME)));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /** The form with all that is wrong with a new account's name and password. */
  Form checkedAsNew(Texts texts) {
    Form checked = checked(texts);
    return username()
        .flatMap(NamePolicy::complaint)
        .map(complaint -> checked.withError(USERNAME, complaint.in(texts)))
        .orElse(checked);
  }

  /** The form with all that is wrong with an account's name and its new password. */
  Form checked(Texts texts) {
    try {
      Username name = new Username(form.value(USERNAME));
      return with(form, PasswordPolicy.complaint(password, name), texts);
    } catch (IllegalArgumentException notAName) {
      Form named = form.withError(USERNAME, nameComplaint().in(texts));
      return with(named, PasswordPolicy.complaint(password), texts);
    }
  }

  /** What is wrong with a name that is none: its length before its signs. */
  private Message nameComplaint() {
    String typed = Normalizer.normalize(form.value(USERNAME).strip(), Normalizer.Form.NFKC);
    int length = typed.codePointCount(0, typed.length());
    return length < Username.MIN_LENGTH || length > Username.MAX_LENGTH
        ? Message.of("account.username.length", Username.MIN_LENGTH, Username.MAX_LENGTH)
        : Message.of("account.username.signs");
  }

  private static Form with(Form form, Optional<Message> complaint, Texts texts) {
    return complaint.map(it -> form.withError(PASSWORD, it.in(texts))).orElse(form);
  }

  boolean remember() {
    return form.value(REMEMBER).equals("yes");
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
