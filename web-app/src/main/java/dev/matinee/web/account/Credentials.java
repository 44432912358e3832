package dev.matinee.web.account;

import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import io.javalin.http.Context;
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
  Form checked() {
    try {
      Username name = new Username(form.value(USERNAME));
      return with(form, PasswordPolicy.complaint(password, name));
    } catch (IllegalArgumentException notAName) {
      Form named = form.withError(USERNAME, String.valueOf(notAName.getMessage()));
      return with(named, PasswordPolicy.complaint(password));
    }
  }

  private static Form with(Form form, Optional<String> complaint) {
    return complaint.map(sentence -> form.withError(PASSWORD, sentence)).orElse(form);
  }

  boolean remember() {
    return form.value(REMEMBER).equals("yes");
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
