package dev.matinee.web.account;

import dev.matinee.notifications.phone.PhoneCodes;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.phone.PhoneEntry;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Takes the number of who is logged in, verifies it, and takes what they want to be told. */
record PhoneActions(Optional<Texting> texting, AccountPage page, Pages pages) {
  private static final String CODE = "phoneCode";

  /** Keeps a number and sends a code to it. */
  void give(Context context) {
    if (texting.isEmpty()) {
      SitePath.goOn(context, "/account");
      return;
    }
    PhoneEntry entry = PhoneEntry.of(context, texting.get().numbers(), pages.texts(context), true);
    if (entry.number().isEmpty()) {
      refuse(context, entry.form());
      return;
    }
    texting.get().keep(account(context), entry, pages.texts(context));
    sendCode(context);
  }

  private void refuse(Context context, Form form) {
    context.status(422);
    page.render(context, AccountNotice.ofForm(form));
  }

  /** Sends another code. */
  void again(Context context) {
    if (texting.isEmpty()) {
      SitePath.goOn(context, "/account");
    } else {
      sendCode(context);
    }
  }

  private void sendCode(Context context) {
    PhoneCodes.Asked asked =
        texting.orElseThrow().sendCode(account(context), pages.address(context));
    String done =
        switch (asked) {
          case SENT -> "phone-code";
          case TOO_MANY -> "phone-many";
          case NOT_SENT, NO_NUMBER -> "phone-unsent";
        };
    goOn(context, done);
  }

  void verify(Context context) {
    Form form = Form.of(context, List.of(CODE));
    boolean right = texting.filter(on -> on.verify(account(context), form.value(CODE))).isPresent();
    if (right) {
      goOn(context, "phone-verified");
    } else {
      refuse(context, form.withError(CODE, pages.texts(context).of("phone.code.wrong")));
    }
  }

  void wish(Context context) {
    Form form = Form.of(context, PhoneEntry.FIELDS);
    boolean ready = form.value(PhoneEntry.READY).equals(PhoneEntry.YES);
    boolean weekly = form.value(PhoneEntry.WEEKLY).equals(PhoneEntry.YES);
    texting.ifPresent(on -> on.wish(account(context), ready, weekly));
    goOn(context, "phone-wishes");
  }

  void remove(Context context) {
    texting.ifPresent(on -> on.remove(account(context)));
    goOn(context, "phone-removed");
  }

  private static void goOn(Context context, String done) {
    SitePath.goOn(context, AccountNotice.path(done));
  }

  private UserId account(Context context) {
    return pages.visitor(context).userId().orElseThrow();
  }
}
