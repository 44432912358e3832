package dev.matinee.web.account;

import dev.matinee.store.OAuthStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;

/** Links an account with an Echo by a code that is said there, and unlinks it. */
record VoiceActions(
    PairingCodes codes,
    VoiceLinkStore links,
    OAuthStore oauth,
    AccountPage page,
    Pages pages,
    Clock clock) {
  private static final String FIELD = "link";

  /** The code is in this answer alone. */
  void makeCode(Context context) {
    new ReturnLink(Message.of("account.back"), "/account").offer(context);
    PairingCodes.Shown code =
        codes.make(account(context), pages.visitor(context).username().orElseThrow());
    page.render(context, AccountNotice.ofCode(AccountNotice.Code.of(code, clock.instant())));
  }

  void unlink(Context context) {
    String chosen = Optional.ofNullable(context.formParam(FIELD)).orElse("");
    UserId account = account(context);
    links.linksOf(account).stream()
        .filter(link -> PublicName.of(link.alexaUserId()).equals(chosen))
        .filter(link -> isStillOf(link.alexaUserId(), account))
        .forEach(this::remove);
    SitePath.goOn(context, AccountNotice.path("unlinked"));
  }

  private void remove(VoiceLink link) {
    link.grantId().ifPresent(oauth::revoke);
    links.delete(link.alexaUserId());
  }

  /** Ends everything that was allowed in the Alexa app. */
  void disconnect(Context context) {
    UserId account = account(context);
    oauth.revokeAll(account);
    links.linksOf(account).stream()
        .filter(link -> link.grantId().isPresent())
        .filter(link -> isStillOf(link.alexaUserId(), account))
        .forEach(this::remove);
    SitePath.goOn(context, AccountNotice.path("disconnected"));
  }

  /** The list may be late, and an Echo that was linked anew meanwhile is somebody else's. */
  private boolean isStillOf(String alexaUserId, UserId account) {
    return links.find(alexaUserId).filter(link -> link.userId().equals(account)).isPresent();
  }

  private UserId account(Context context) {
    return pages.visitor(context).userId().orElseThrow();
  }
}
