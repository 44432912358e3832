package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.visitor.VisitorSessions;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Lets an account holder in, with all that they rated, the evenings that they joined and the number
 * that they gave as a guest.
 */
record GuestHandover(
    Accounts accounts,
    VisitorSessions visitors,
    PersonalHistories histories,
    EveningStore evenings,
    RecommendationStore lists,
    PhoneStore phones) {
  void admit(Context context, Account account, boolean remembered) {
    Optional<UserId> guest = visitors.of(context).userId().filter(UserId::isGuest);
    // Before the guest's session ends: if this fails, the ratings are still the guest's.
    guest.ifPresent(id -> histories.move(id, account.userId()));
    EveningMember member = new EveningMember(account.userId(), account.username().value());
    guest.ifPresent(id -> evenings.move(id, member));
    guest.ifPresent(lists::forget);
    guest.ifPresent(id -> movePhone(id, account.userId()));
    visitors.signIn(context, account, remembered, hash -> accounts.list(account.username(), hash));
  }

  /** Where the account has a number already, that one stays. */
  private void movePhone(UserId guest, UserId account) {
    phones
        .find(guest)
        .ifPresent(
            given -> {
              Optional<Phone> unused =
                  phones.update(account, own -> own.or(() -> Optional.of(given.of(account))));
            });
    phones.forget(guest);
  }
}
