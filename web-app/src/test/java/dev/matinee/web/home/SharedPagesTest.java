package dev.matinee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others see of a page that is shared, found by a search engine, or put on a home screen. */
class SharedPagesTest {
  private static final String PUBLIC = "https://films.example";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    WebSettings settings = new WebSettings("127.0.0.1", 0, Optional.of(URI.create(PUBLIC + "/")));
    site = RunningSite.start(settings, SqliteStores.open(folder.resolve("matinee.db")), List.of());
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static BufferedImage picture(String path) throws IOException, InterruptedException {
    return ImageIO.read(
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(site.uri().resolve(path)).build(),
                BodyHandlers.ofInputStream())
            .body());
  }

  @Test
  void aSharedPageHasAPicture() throws Exception {
    String page = site.get("/about").body();

    String address = found(page, "og:image\" content=\"" + PUBLIC + "([^\"]+)\"");
    assertThat(page).contains("og:url\" content=\"" + PUBLIC + "/about\"");
    BufferedImage picture = picture(address);
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
  }

  @Test
  void theManifestNamesPicturesOfTheSizesThatItSays() throws Exception {
    String address = found(site.get("/").body(), "rel=\"manifest\" href=\"([^\"]+)\"");
    JsonNode manifest = new ObjectMapper().readTree(site.get(address).body());

    assertThat(manifest.get("start_url").asText()).isEqualTo("/");
    for (JsonNode icon : manifest.get("icons")) {
      String path = URI.create(address).resolve(icon.get("src").asText()).toString();
      if (icon.get("type").asText().equals("image/png")) {
        BufferedImage picture = picture(path);
        assertThat(icon.get("sizes").asText())
            .isEqualTo(picture.getWidth() + "x" + picture.getHeight());
      } else {
        assertThat(site.get(path).body()).startsWith("<svg");
      }
    }
  }

  @Test
  void searchEnginesReadWhatAFirstVisitorSeesAndNoAccountEveningOrSearch() {
    List<String> lines = site.get("/robots.txt").body().lines().toList();

    assertThat(lines)
        .contains(
            "User-agent: *", "Disallow: /account", "Disallow: /evenings/", "Disallow: /search")
        .doesNotContain("Disallow: /", "Disallow: /movies", "Disallow: /rate");
  }

  @Test
  void aMovieIsDescribedForMachines() throws Exception {
    String page = site.get("/movies/42").body();
    JsonNode schema =
        new ObjectMapper()
            .readTree(found(page, "<script type=\"application/ld\\+json\">([^<]+)</script>"));

    assertThat(schema.get("@type").asText()).isEqualTo("Movie");
    assertThat(schema.get("name").asText()).isEqualTo("Film <42>");
    assertThat(schema.get("dateCreated").asText()).isEqualTo("1992");
    assertThat(schema.get("genre")).extracting(JsonNode::asText).contains("Comedy", "Drama");
    JsonNode rating = schema.get("aggregateRating");
    assertThat(rating.get("ratingValue").asDouble()).isBetween(0.5, 5.0);
    assertThat(rating.get("bestRating").asDouble()).isEqualTo(5);
    assertThat(page).contains("Rated by " + rating.get("ratingCount").asInt() + " people");
  }
}
