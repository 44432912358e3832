package dev.matinee.web.account;

import dev.matinee.store.Phone;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Form;
import dev.matinee.web.phone.PhoneFields;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.picks.ViewerCountry;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What the account page says of text messages. Immutable.
 *
 * @param phone the number that the person gave; empty where they gave none
 * @param fields to give one
 * @param stopped whether the person answered STOP
 */
public record PhoneSection(Optional<Phone> phone, PhoneFields fields, boolean stopped) {
  static PhoneSection of(Context context, Texting texting, UserId account, Form form, Pages pages) {
    Optional<Phone> phone = texting.phone(account);
    PhoneFields fields =
        PhoneFields.of(
            form, texting.numbers().countries(), ViewerCountry.of(context), pages.texts(context));
    return new PhoneSection(phone, fields, phone.filter(texting::isStopped).isPresent());
  }

  /** Whether a code was sent that is still to be typed. */
  public boolean isWaiting() {
    return phone.isPresent() && !phone.get().isVerified();
  }
}
