package dev.matinee.web.questionnaire;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.phone.TextedSite;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person answers the questionnaire, gives a number, and changes what to be told, in Chromium. */
class TextMessagesJourneyTest {
  private static final String PASSWORD = "four quiet words here";

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static TextedSite texted;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = opened.add(Chromium.open());
    texted = opened.add(new TextedSite(folder));
  }

  @Test
  void aPersonAnswersIsToldAndChangesWhatToBeToldOnASmallScreen() {
    go(true, 320, ColorScheme.LIGHT, "0151 23456789");
  }

  @Test
  @Tag("faults")
  void aPersonAnswersIsToldAndChangesWhatToBeToldWithoutScripts() {
    go(false, 1280, ColorScheme.DARK, "0170 1234567");
  }

  private static void go(boolean javaScript, int width, ColorScheme scheme, String number) {
    try (BrowserContext browser = chromium.context(width, scheme, javaScript)) {
      Person eve = Person.at(texted.site, browser, javaScript, "texts-" + width);
      answer(eve, number);
      signUp(eve, "Eve-" + width);
    }
  }

  private static void answer(Person eve, String number) {
    eve.goTo("/questionnaire");
    eve.picture("questionnaire");
    eve.press("Show my list");
    eve.sees("Give stars to at least one film.");
    eve.wasRefused();
    eve.page().locator(".stars").first().locator("label:not(.stars-none)").nth(8).click();
    eve.fill("Your first name", "Eve");
    eve.page().getByLabel("Country of the number").selectOption("DE");
    eve.fill("Mobile number", number);
    eve.press("Show my list");
    eve.sees("Tick this box if you agree");
    eve.wasRefused();
    eve.picture("questionnaire-refused");
    eve.page().locator("#consent").check();
    eve.press("Show my list");
    eve.sees("Eve, these are your films");
    eve.picture("questionnaire-code");
    eve.fill("Code of six digits", texted.lastCode());
    eve.press("Confirm the number");
    eve.sees("The list comes as a message");
    eve.picture("questionnaire-result");
  }

  private static void signUp(Person eve, String name) {
    eve.goTo("/signup");
    eve.fill("User name", name);
    eve.fill("Password", PASSWORD);
    eve.press("Sign up");
    eve.sees("These are your recovery codes.");
    eve.goTo("/account");
    eve.sees("Messages go to the number");
    eve.picture("account-phone");
    eve.page().locator("#weekly").check();
    eve.press("Save what to tell me");
    eve.sees("What to tell you is saved.");
    eve.press("Remove the number");
    eve.sees("Your number is removed.");
    eve.picture("account-no-phone");
    eve.press("Send me a code");
    eve.sees("Choose at least one of the two.");
    eve.wasRefused();
    eve.picture("account-phone-refused");
  }
}
