package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLink;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import java.time.Instant;
import java.util.Locale;

/** What the holder of an account does with it, up to leaving, in Chromium. */
class AccountJourneyTest extends InBrowser {
  private static final String PASSWORD = "four quiet words here";
  private static final String NEW_PASSWORD = "four louder words here";

  @InWindows
  void aPersonPairsLooksAfterTheAccountAndLeaves(
      boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext first = chromium.context(width, scheme, javaScript);
        BrowserContext second = chromium.context(width, scheme, javaScript)) {
      String name = "Ada-" + width + javaScript;
      Person ada = Person.at(site, first, javaScript, width + "-" + scheme);
      Person elsewhere = Person.at(site, second, javaScript, "elsewhere");
      signUp(ada, name);
      pair(ada, name);
      makeAToken(ada);
      logIn(elsewhere, name, PASSWORD);
      changePassword(ada, elsewhere);
      leave(ada, name);
    }
  }

  private static void signUp(Person person, String name) {
    person.goTo("/signup");
    person.picture("signup");
    person.fill("User name", name);
    person.fill("Password", PASSWORD);
    person.press("Sign up");
    person.sees("These are your recovery codes.");
    person.picture("welcome");
    person.follow(name);
    person.sees("Where you are logged in");
    person.picture("account");
  }

  private static void pair(Person person, String name) {
    person.press("Get a code");
    person.sees("Alexa, open movie matinee");
    assertThat(person.page().locator(".code").innerText()).matches("\\d{4} \\d{4}");
    if (person.javaScript()) {
      assertThat(person.page().locator(".countdown").innerText())
          .matches("\\D*(10:00|9:\\d\\d)\\D*");
    }
    person.picture("account-code");
    site.stores()
        .voiceLinks()
        .save(new VoiceLink("amzn1.ask.account." + name, userId(name), Instant.now()));
    person.goTo("/account");
    person.picture("account-linked");
    person.page().getByText("Unlink").click();
    person.sees("The Echo is unlinked.");
    assertThat(site.stores().voiceLinks().linksOf(userId(name))).isEmpty();
  }

  private static UserId userId(String name) {
    return site.stores()
        .accounts()
        .find(new Username(name.toLowerCase(Locale.ROOT)))
        .orElseThrow()
        .userId();
  }

  private static void makeAToken(Person person) {
    person.press("Make a token");
    person.sees("A token has a name of 1 to");
    person.wasRefused();
    person.picture("account-token-refused");
    person.fill("Name of the program", "My script");
    person.press("Make a token");
    person.sees("Copy it now");
    person.picture("account-token");
    person.page().getByText("Revoke").click();
    person.sees("The token is revoked.");
  }

  private static void logIn(Person person, String name, String password) {
    person.goTo("/login");
    person.picture("login");
    person.fill("User name", name);
    person.fill("Password", "not this one at all");
    person.press("Log in");
    person.sees("This name and password do not belong together.");
    person.wasRefused();
    person.picture("login-refused");
    person.follow("Forgot your password?");
    person.picture("recover");
    person.goTo("/login");
    person.fill("User name", name);
    person.fill("Password", password);
    person.press("Log in");
    person.sees("Log out");
  }

  private static void changePassword(Person person, Person elsewhere) {
    person.goTo("/account");
    person.sees("End all others");
    person.fill("Current password", PASSWORD);
    person.fill("New password", NEW_PASSWORD);
    person.press("Change password");
    person.sees("Your password is changed.");
    elsewhere.goTo("/recommendations");
    elsewhere.sees("Log in");
  }

  private static void leave(Person person, String name) {
    person.follow("Delete the account for good");
    person.picture("account-delete");
    person.fill("Password", NEW_PASSWORD);
    person.press("Delete " + name + " for good");
    person.sees("Please tick this first. Nothing was deleted.");
    person.wasRefused();
    person.picture("account-delete-refused");
    person.fill("Password", NEW_PASSWORD);
    person.page().getByLabel("I understand that it is gone for good").check();
    person.press("Delete " + name + " for good");
    person.sees("Your account and everything in it is deleted.");
    person.picture("goodbye");
    logInFails(person, name);
  }

  private static void logInFails(Person person, String name) {
    person.goTo("/login");
    person.fill("User name", name);
    person.fill("Password", NEW_PASSWORD);
    person.press("Log in");
    person.sees("This name and password do not belong together.");
  }
}
