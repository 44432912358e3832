package dev.matinee.web.account;

import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.http.WayBack;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;

/** Links an account with an Echo by a code that is said there, and unlinks it. */
record VoiceActions(
    PairingCodes codes, VoiceLinkStore links, AccountPage page, Pages pages, Clock clock) {
  private static final String FIELD = "link";

  /** The code is in this answer alone. */
  void makeCode(Context context) {
    new WayBack("Back to your account", "/account").offer(context);
    PairingCodes.Shown code = codes.make(account(context));
    page.render(context, News.ofCode(News.Code.of(code, clock.instant())));
  }

  void unlink(Context context) {
    String chosen = Optional.ofNullable(context.formParam(FIELD)).orElse("");
    UserId account = account(context);
    links.linksOf(account).stream()
        .map(VoiceLink::alexaUserId)
        .filter(id -> PublicName.of(id).equals(chosen))
        .filter(id -> isStillOf(id, account))
        .forEach(links::delete);
    SitePath.goOn(context, News.path("unlinked"));
  }

  /** The list may be late, and an Echo that was linked anew meanwhile is somebody else's. */
  private boolean isStillOf(String alexaUserId, UserId account) {
    return links.find(alexaUserId).filter(link -> link.userId().equals(account)).isPresent();
  }

  private UserId account(Context context) {
    return pages.visitor(context).userId().orElseThrow();
  }
}
