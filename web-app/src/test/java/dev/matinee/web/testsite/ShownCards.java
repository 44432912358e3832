package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** The cards of films on a page, and where the page is. */
public record ShownCards(Page page) {
  private static final double MOST_PIXELS = 4;

  public Locator all() {
    return page.locator("[data-cards] > .film");
  }

  public Locator at(int index) {
    return all().nth(index);
  }

  public List<String> titles() {
    return page.locator("[data-cards] .film-title").allInnerTexts();
  }

  /** The label of so many half stars. */
  public static Locator star(Locator card, int halfStars) {
    return card.locator(".stars label:not(.stars-none)").nth(halfStars - 1);
  }

  public Locator toast() {
    return page.locator("[data-toast]");
  }

  public Locator undo() {
    return toast().locator("button");
  }

  /** The title of the card that has the focus itself. */
  public String focused() {
    return (String)
        page.evaluate("document.activeElement.querySelector?.('.film-title')?.innerText ?? ''");
  }

  public double scrolled() {
    return ((Number) page.evaluate("scrollY")).doubleValue();
  }

  /** Scrolls by the wheel until the page has come so far. */
  public void scrollTo(int pixels) {
    page.mouse().move(5, 300);
    page.mouse().wheel(0, pixels);
    page.waitForFunction("most => scrollY >= most", pixels);
  }

  /** Where a thing is in the window. */
  public static BoundingBox box(Locator thing) {
    return thing.boundingBox();
  }

  /** Clicks where a thing is seen, without scrolling to it first. */
  public void click(Locator thing) {
    BoundingBox box = box(thing);
    page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Touches it in the same way. */
  public void tap(Locator thing) {
    BoundingBox box = box(thing);
    page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Waits until a list holds so many again, with another film at its end. */
  public void awaitAnother(List<String> before) {
    page.waitForFunction(
        "([count, last]) => { const titles = document.querySelectorAll('[data-cards] .film-title');"
            + " return titles.length === count && titles[count - 1].innerText !== last; }",
        List.of(before.size(), before.get(before.size() - 1)));
  }

  /** Nothing may have moved the page. */
  public void isScrolledTo(double before) {
    assertThat(Math.abs(scrolled() - before))
        .as("pixels that the page moved")
        .isLessThanOrEqualTo(MOST_PIXELS);
  }

  /** A thing is where another was. */
  public static void isAt(Locator thing, BoundingBox before) {
    BoundingBox now = box(thing);
    assertThat(Math.abs(now.x - before.x) + Math.abs(now.y - before.y))
        .as("pixels between the two")
        .isLessThanOrEqualTo(MOST_PIXELS);
  }
}
