package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLinkStore;
import dev.matinee.web.passkey.PasskeyCeremonies;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.visitor.Pages;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Everything about the account of who is logged in. */
public record AccountPage(
    Accounts accounts,
    VoiceLinkStore voiceLinks,
    OAuthStore oauth,
    PasskeyCeremonies ceremonies,
    Optional<Texting> texting,
    Pages pages) {
  /**
   * The model of the template.
   *
   * @param browsers that are logged in, last used first
   * @param tokens that programs have, last used first
   * @param voices that were linked, oldest first
   * @param connected whether something was allowed in the Alexa app
   * @param recoveryCodes how many are left
   * @param phone about text messages; empty where there are none
   */
  public record View(
      String csrf,
      String username,
      AccountNotice news,
      List<Device> browsers,
      List<Device> tokens,
      List<LinkedVoice> voices,
      boolean connected,
      int recoveryCodes,
      PasskeySection passkeys,
      Optional<PhoneSection> phone,
      int minLength,
      int maxLabel) {
    /** Whether there is another browser than the one that asks. */
    public boolean hasOthers() {
      return browsers.stream().anyMatch(browser -> !browser.current());
    }
  }

  void show(Context context) {
    render(context, AccountNotice.of(context));
  }

  void render(Context context, AccountNotice news) {
    Session current = pages.visitor(context).session().orElseThrow();
    Username name = current.username().orElseThrow();
    Optional<Account> account = accounts.find(name);
    List<Session> sessions = account.map(accounts::sessions).orElse(List.of());
    View view =
        new View(
            pages.csrf(context),
            name.value(),
            news,
            devices(sessions, Session.Kind.BROWSER, current),
            devices(sessions, Session.Kind.API, current),
            voices(pages.visitor(context)),
            !oauth.grantsOf(current.userId()).isEmpty(),
            account.map(found -> found.recoveryHashes().size()).orElse(0),
            PasskeySection.of(account, ceremonies.arePossible(context)),
            texting.map(on -> PhoneSection.of(context, on, current.userId(), news.form(), pages)),
            PasswordPolicy.MIN_LENGTH,
            TokenActions.MAX_LABEL);
    pages.render(context, "account.jte", pages.texts(context).of("account.yours"), view);
  }

  private static List<Device> devices(List<Session> sessions, Session.Kind kind, Session current) {
    return sessions.stream()
        .filter(session -> session.kind() == kind)
        .map(session -> Device.of(session, current.tokenHash()))
        .toList();
  }

  private List<LinkedVoice> voices(Visitor visitor) {
    UserId account = visitor.userId().orElseThrow();
    return voiceLinks.linksOf(account).stream().map(LinkedVoice::of).toList();
  }
}
