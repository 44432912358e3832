package dev.matinee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.SiteClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ListPictureTest extends InBrowser {
  @AutoClose private BrowserContext context;

  @Test
  void itShowsTheTitlesOfTheListAndNothingOfThePerson() throws Exception {
    SiteClient person = SiteClient.of(site).signUp("sharer");
    person.send("/movies/1/mark", "mark", "5.0", "from", "/rate");
    HttpResponse<String> answer = person.get("/picture.svg");

    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("image/svg+xml; charset=utf-8");
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(6);
    assertThat(svg.getElementsByTagName("tspan").item(0).getTextContent()).startsWith("Film <");
    assertThat(answer.body()).doesNotContain("sharer");
  }

  @Test
  void whoRatedNothingHasNone() {
    assertThat(SiteClient.of(site).get("/picture.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void aClickMakesAPngOfIt(@TempDir Path folder) throws Exception {
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    Person person = Person.at(site, context, true, "picture");
    person.goTo("/movies/7");
    person.page().locator(".film-page .stars label:not(.stars-none)").nth(8).click();
    person.page().locator("[data-toast]").waitFor();
    person.goTo("/");

    Download download =
        person.page().waitForDownload(() -> person.follow("Share a picture of your list"));
    Path file = folder.resolve("list.png");
    download.saveAs(file);

    assertThat(download.suggestedFilename()).isEqualTo("matinee.png");
    BufferedImage picture = ImageIO.read(Files.newInputStream(file));
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
    assertThat(picture.getRGB(100, 580)).isNotEqualTo(picture.getRGB(140, 400));
    person.hasNothingToComplain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Heat | Heat",
        "The Lord of the Rings | The Lord of/the Rings",
        "Eternal Sunshine of the Spotless Mind | Eternal/Sunshine of/the Spotless/Mind",
        "Supercalifragilistic | Supercalifra…",
        "one-long-word two-long-word three-longest four-long-word five-long-word six-long-word"
            + " | one-long-word/two-long-word/three-longest/four-long-wo…/…"
      })
  void titlesAreSetInLines(String title, String lines) {
    assertThat(String.join("/", TitleLines.of(title))).isEqualTo(lines);
  }
}
