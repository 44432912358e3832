package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.UserId;
import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.visitor.Visitors;
import io.javalin.http.Context;
import java.util.Optional;

/** Lets an account holder in, with everything that they rated as a guest. */
record Entrance(Accounts accounts, Visitors visitors, FilmDiary diary) {
  void admit(Context context, Account account, boolean remembered) {
    Optional<UserId> guest = visitors.of(context).userId().filter(UserId::isGuest);
    // Before the guest's session ends: if this fails, the ratings are still the guest's.
    guest.ifPresent(id -> diary.move(id, account.userId()));
    visitors.signIn(context, account, remembered, hash -> accounts.list(account.username(), hash));
  }
}
