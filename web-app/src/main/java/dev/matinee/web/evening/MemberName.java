package dev.matinee.web.evening;

import dev.matinee.store.EveningMember;
import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** By which name the others know somebody: that of the account, or what a guest types. */
public record MemberName(Pages pages) {
  private static final String FIELD = "name";

  /** What was typed, with what is wrong with it; an account has its name. */
  Form form(Context context) {
    Form form = Form.of(context, List.of(FIELD));
    return account(context).isPresent() || EveningMember.isName(form.value(FIELD))
        ? form
        : form.withError(
            FIELD, pages.texts(context).of("evening.name.wrong", EveningMember.MAX_NAME));
  }

  /** The name of the account that is logged in. */
  Optional<String> account(Context context) {
    return pages.visitor(context).username().map(Username::value);
  }

  /** Who joins; somebody who told nothing yet becomes a guest. */
  EveningMember member(Context context, Form form) {
    String name = account(context).orElse(form.value(FIELD));
    return new EveningMember(pages.orGuest(context), name);
  }

  /** Says that another member has the name. */
  Form taken(Context context, Form form) {
    return form.withError(FIELD, pages.texts(context).of("evening.name.taken"));
  }
}
