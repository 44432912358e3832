package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.Passkey;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passkeys in Chromium, with an authenticator of its own that asks nobody for a finger. */
class PasskeyJourneyTest extends InBrowser {
  private static final String PASSWORD = "four quiet words here";
  private static final String NEEDS =
      "Adding a passkey needs JavaScript and a browser that has passkeys.";

  /** The authenticator answers by itself what a person would have to choose from a list. */
  private static final String NO_OFFER =
      "PublicKeyCredential.isConditionalMediationAvailable = async () => false";

  private static final String UNKNOWN = "This passkey does not open an account here.";

  /** The device's part, which the browser plays. */
  private record Device(CDPSession session, String id) {
    static Device of(Person person) {
      CDPSession session = person.page().context().newCDPSession(person.page());
      session.send("WebAuthn.enable");
      JsonObject options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      JsonObject added = new JsonObject();
      added.add("options", options);
      JsonObject answer = session.send("WebAuthn.addVirtualAuthenticator", added);
      return new Device(session, answer.get("authenticatorId").getAsString());
    }

    /** Whether the finger is the right one. */
    void verifies(boolean isRight) {
      JsonObject setting = new JsonObject();
      setting.addProperty("authenticatorId", id);
      setting.addProperty("isUserVerified", isRight);
      session.send("WebAuthn.setUserVerified", setting);
    }
  }

  private static void goTo(Person person, String path) {
    person.page().navigate("http://localhost:" + site.uri().getPort() + path);
  }

  private static void signUp(Person person, String name) {
    goTo(person, "/signup");
    person.fill("User name", name);
    person.fill("Password", PASSWORD);
    person.press("Sign up");
    person.sees("These are your recovery codes.");
    goTo(person, "/account");
  }

  private static void add(Person person, String name, String password) {
    person.page().locator("#passkeyLabel").fill(name);
    person.page().locator("#passkeyPassword").fill(password);
    person.press("Add a passkey");
  }

  private static List<Passkey> passkeys(String name) {
    return site.stores().accounts().find(new Username(name)).orElseThrow().passkeys().all();
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "360, DARK", "320, LIGHT"})
  void aPersonAddsAPasskeyLogsInByItAndRemovesIt(int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, true)) {
      Person ada = Person.at(site, context, true, width + "-" + scheme);
      String name = "Ada-of-keys-" + width;
      context.addInitScript(NO_OFFER);
      Device unused = Device.of(ada);
      signUp(ada, name);
      ada.picture("passkeys-none");

      add(ada, "", "not my password");
      ada.sees("This is not your password.");
      ada.wasRefused();
      ada.picture("passkeys-refused");
      add(ada, "", PASSWORD);
      ada.sees("The passkey is added.");
      assertThat(passkeys(name))
          .singleElement()
          .extracting(Passkey::label)
          .asString()
          .isEqualTo("Chrome on Linux");
      ada.picture("passkeys-one");

      ada.press("Log out");
      goTo(ada, "/login?next=/rated");
      ada.picture("login-passkey");
      ada.press("Log in with a passkey");
      ada.page().waitForURL("http://localhost:*/rated");
      ada.sees(name);
      assertThat(passkeys(name).get(0).signCount()).isPositive();

      goTo(ada, "/account");
      ada.page().locator("button[name=passkey]").click();
      ada.sees("The passkey is removed.");
      assertThat(passkeys(name)).isEmpty();
      ada.press("Log out");
      goTo(ada, "/login");
      ada.press("Log in with a passkey");
      ada.sees(UNKNOWN);
      ada.wasRefused();
      ada.picture("login-passkey-unknown");
    }
  }

  @Test
  void theBrowserOffersThePasskeyWhereTheNameIsTyped() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Person zoe = Person.at(site, context, true, "offered");
      Device unused = Device.of(zoe);
      signUp(zoe, "Zoe-of-keys");
      add(zoe, "Laptop", PASSWORD);
      zoe.sees("The passkey is added.");
      zoe.press("Log out");

      goTo(zoe, "/login?next=/rated");

      zoe.page().waitForURL("http://localhost:*/rated");
      zoe.sees("Zoe-of-keys");
      zoe.hasNothingToComplain();
    }
  }

  @Test
  void theWrongFingerLogsNobodyInAndAddsNothing() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Person eve = Person.at(site, context, true, "wrong-finger");
      Device device = Device.of(eve);
      signUp(eve, "Eve-of-keys");
      device.verifies(false);

      add(eve, "Mine", PASSWORD);

      eve.sees("Your browser made no passkey. Nothing was added.");
      device.verifies(true);
      add(eve, "Mine", PASSWORD);
      eve.sees("The passkey is added.");
      add(eve, "Mine again", PASSWORD);
      eve.sees("This device has a passkey for your account already.");
      eve.press("Log out");
      device.verifies(false);
      goTo(eve, "/login");
      eve.press("Log in with a passkey");
      eve.sees("Your browser gave no passkey.");
      assertThat(passkeys("Eve-of-keys")).hasSize(1);
    }
  }

  @Test
  void withoutScriptThePasswordDoesAndThePageSaysWhatIsMissing() {
    try (BrowserContext context = chromium.context(360, ColorScheme.LIGHT, false)) {
      Person old = Person.at(site, context, false, "no-script");
      signUp(old, "Old-browser");

      old.sees(NEEDS);
      assertThat(old.page().locator("#passkeyLabel").isVisible()).isFalse();
      old.picture("passkeys");
      old.press("Log out");
      goTo(old, "/login");
      assertThat(old.page().locator("[data-passkey-open]").isVisible()).isFalse();
      old.fill("User name", "Old-browser");
      old.fill("Password", PASSWORD);
      old.press("Log in");
      old.sees("Log out");
    }
  }

  @Test
  void aBrowserWithoutPasskeysSaysSo() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      context.addInitScript("delete window.PublicKeyCredential");
      Person bob = Person.at(site, context, true, "no-passkeys");
      signUp(bob, "Bob-without-keys");

      bob.sees(NEEDS);
      assertThat(bob.page().locator("#passkeyLabel").isVisible()).isFalse();
      bob.press("Log out");
      goTo(bob, "/login");
      assertThat(bob.page().locator("[data-passkey-open]").isVisible()).isFalse();
      bob.picture("login");
    }
  }
}
