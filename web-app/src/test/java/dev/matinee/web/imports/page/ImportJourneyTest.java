package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bringing ratings along and taking them away, in Chromium. */
class ImportJourneyTest extends InBrowser {
  private static final String FILE =
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-03-01,Film <1>,1951,https://boxd.it/a,4.5
      2024-03-01,Film <2>,1952,https://boxd.it/b,
      2024-03-02,Film <3>,1953,https://boxd.it/c,2
      2024-03-02,Film,1960,https://boxd.it/d,3
      2024-03-02,Film,1970,https://boxd.it/e,5
      2024-03-03,A film with a rather long title that nobody here has ever heard of: Part Two,1999,https://boxd.it/f,3
      2024-03-03,Another,1999,https://boxd.it/g,6
      """;

  @InWindows
  void aGuestBringsMoviesChoosesAndTakesThemAwayAgain(
      boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      Person person = Person.at(site, context, javaScript, width + "-" + scheme);
      person.goTo("/rate");
      person.picture("rate-with-import");
      person.follow("Bring them along");
      person.picture("import");
      bringAWrongFile(person);
      rateThree(person);
      lookAndChoose(person);
      takeAway(person);
      person.hasNothingToComplain();
    }
  }

  private static void choose(Person person, String content) {
    person
        .page()
        .getByLabel("Your file")
        .setInputFiles(
            new FilePayload("my.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    person.press("Look what is in it");
  }

  private static void bringAWrongFile(Person person) {
    choose(person, "artist,song\nSomebody,Something\n");
    person.sees("The file is none of these");
    person.wasRefused();
    person.picture("import-refused");
  }

  /** Earlier than the file says, so that the file's rating takes its place. */
  private static void rateThree(Person person) {
    person.goTo("/import");
    choose(person, "userId,movieId,rating,timestamp\n1,3,1.5,1000000000\n");
    person.press("Add to your films");
    person.sees("Your file is in: 1 new rating.");
  }

  private static void lookAndChoose(Person person) {
    person.follow("Bring ratings along");
    choose(person, FILE);
    person.sees("It adds 1 new rating, 1 changed rating and 1 film watched without a rating.");
    person.sees("1.5 ★ → 2.0 ★");
    Locator left = person.page().getByText("Left out (2)");
    left.click();
    person.sees("this site has no such film");
    person.picture("import-preview");
    person.page().locator(".which").first().locator("label").first().click();
    person.press("Add to your films");
    person.sees("Your file is in: 2 new ratings, 1 changed rating and 1 film watched");
    person.sees("3 rated · 1 watched without a rating");
    person.picture("rated-with-import");
  }

  private static void takeAway(Person person) {
    Download download = person.page().waitForDownload(() -> person.follow("Download as CSV"));
    assertThat(download.suggestedFilename()).matches("matinee-\\d{4}-\\d\\d-\\d\\d\\.csv");
    assertThat(lines(download.path())).hasSize(5).contains("2,Film <2>,1952,watched,,,");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
