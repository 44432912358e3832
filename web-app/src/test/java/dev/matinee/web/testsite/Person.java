package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser.
 *
 * @param pictures what the names of screenshots begin with
 * @param complaints what the browser's console said
 */
public record Person(
    RunningSite site, Page page, boolean javaScript, String pictures, List<String> complaints) {
  public static Person at(
      RunningSite site, BrowserContext context, boolean javaScript, String pictures) {
    List<String> complaints = new ArrayList<>();
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // Chromium tells developers of each answer that clears something.
          boolean told = message.text().startsWith("Clear-Site-Data header on ");
          if (!message.type().equals("log") && !told) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    String names = javaScript ? pictures : pictures + "-no-script";
    return new Person(site, page, javaScript, names, complaints);
  }

  public void goTo(String path) {
    page.navigate(site.uri() + path);
  }

  public void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
  }

  public void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
  }

  /** Chooses stars in a card, and saves them where the page does not do so by itself. */
  public void rate(Locator card, int halfStars) {
    card.locator(".stars label:not(.stars-none)").nth(halfStars - 1).click();
    if (!javaScript) {
      card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save").setExact(true))
          .click();
    }
  }

  /** Waits for a text, and for the rest of the page that it stands in. */
  public void sees(String text) {
    page.getByText(text).first().waitFor();
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  /** The browser itself notes that a form was refused; nothing else may be noted. */
  public void wasRefused() {
    assertThat(complaints).singleElement().asString().contains("status of 422");
    complaints.clear();
  }

  public void hasNothingToComplain() {
    assertThat(complaints).isEmpty();
  }

  /** Looks at the page, also with axe. */
  public void picture(String name) {
    if (javaScript) { // axe waits for timers, which never fire without it
      assertThat(complaints).as("console on %s", name).isEmpty();
      assertThat(Chromium.violations(page)).as("axe on %s", name).isEmpty();
      complaints.clear(); // what axe puts into the page is no complaint about it
    }
    glance(name);
  }

  /** Looks whether the page fits the screen and the browser has nothing to say. */
  public void glance(String name) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(page.viewportSize().width);
    assertThat(complaints).as("console on %s", name).isEmpty();
    Chromium.picture(page, pictures + "-" + name);
    complaints.clear();
  }
}
