package dev.matinee.web.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.RunningSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of movies on the real site, from a server that answers as TMDB does. */
@Timeout(120)
class PicturesTest {
  private static final String ENDORSEMENT =
      "This product uses the TMDB API but is not endorsed or certified by TMDB.";
  private static final String BOXES =
      "[...document.querySelectorAll('.poster')].map(p => p.offsetWidth + 'x' + p.offsetHeight)";

  /** A picture that is out of sight is not asked for yet. */
  private static final String SETTLED =
      "[...document.querySelectorAll('.poster-picture')]"
          + ".filter(p => p.getBoundingClientRect().top < innerHeight).every(p => p.complete)";

  private static final String LOADED =
      "[...document.querySelectorAll('.poster-picture')]"
          + ".filter(p => p.complete && p.naturalWidth > 0).length";

  private static final int RED = 0xffff0000;

  /** What a view that waits for TMDB takes at least. */
  private static final Duration TIME_LIMIT_OF_TMDB = Duration.ofSeconds(5);

  @TempDir private Path folder;
  @AutoClose private final LocalTmdb tmdb = LocalTmdb.start();

  @BeforeEach
  void linkMovies() throws IOException {
    StringBuilder links = new StringBuilder("movieId,imdbId,tmdbId\n");
    for (int movie = 1; movie <= SmallData.MOVIES; movie++) {
      links.append(movie).append(",1,").append(100 + movie).append('\n');
    }
    Files.writeString(folder.resolve("links.csv"), links);
  }

  @Test
  void withoutATokenNothingIsAskedAndNothingIsAllowed() {
    try (RunningSite site = site(Optional.empty())) {
      for (int view = 0; view < 3; view++) {
        assertThat(site.get("/").body()).contains("poster-title").doesNotContain("poster-picture");
      }
      assertThat(policy(site)).contains("img-src 'self' data:;");
      assertThat(site.get("/about").body()).doesNotContain("TMDB");
      assertThat(tmdb.asked()).isEmpty();
    }
  }

  @Test
  void picturesAppearOnEveryPageOnceTheyAreKnown() throws InterruptedException {
    try (RunningSite site = site(Optional.of(tmdb.access()))) {
      assertThat(site.get("/").body()).doesNotContain("poster-picture");
      for (String path :
          List.of("/", "/result?userId=1&count=6", "/rate?step=films", "/movies/3")) {
        awaitPictures(site, path);
      }
      assertThat(site.get("/").body())
          .contains("src=\"" + tmdb.access().images() + "/w342/p1", "loading=\"lazy\"", "alt=\"\"");
      assertThat(policy(site)).contains("img-src 'self' data: " + tmdb.access().imageHost() + ";");
      assertThat(site.get("/about").body()).contains(ENDORSEMENT);
      assertThat(tmdb.asked()).doesNotHaveDuplicates();
    }
  }

  @Test
  void hungServerSlowsNoPageDown() {
    tmdb.hang();
    try (RunningSite site = site(Optional.of(tmdb.access()))) {
      site.get("/about");
      for (int view = 0; view < 10; view++) {
        long start = System.nanoTime();
        assertThat(site.get("/rate?step=films").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_LIMIT_OF_TMDB);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pictureCoversTheDrawingAndABrokenOneLeavesItWithoutMovingAnything(boolean javaScript)
      throws Exception {
    try (Chromium chromium = Chromium.open();
        RunningSite site = site(Optional.of(tmdb.access()));
        BrowserContext context = chromium.context(360, ColorScheme.LIGHT, javaScript)) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(site.uri() + "/");
      Object drawn = page.evaluate(BOXES);
      byte[] drawing = first(page);

      awaitPictures(site, "/");
      page.navigate(site.uri() + "/");
      page.waitForCondition(() -> page.evaluate(SETTLED).equals(true));
      assertThat(page.evaluate(LOADED)).isEqualTo(0);
      assertThat(page.evaluate(BOXES)).isEqualTo(drawn);
      assertThat(first(page)).isEqualTo(drawing);

      tmdb.show(red());
      page.navigate(site.uri() + "/");
      // One that was not asked for yet counts as settled, too.
      page.waitForCondition(() -> (Integer) page.evaluate(LOADED) > 0);
      assertThat(page.evaluate(BOXES)).isEqualTo(drawn);
      // It is decoded beside the drawing of the page.
      page.waitForCondition(() -> centre(first(page)) == RED);
      assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }
  }

  private static byte[] first(Page page) {
    return page.locator(".poster").first().screenshot();
  }

  private static int centre(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      return image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] red() {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 6; pixel++) {
      image.setRGB(pixel % 2, pixel / 2, RED);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private RunningSite site(Optional<Tmdb> access) {
    return RunningSite.start(
        new WebSettings("127.0.0.1", 0, Optional.empty(), access),
        this::model,
        SqliteStores.open(folder.resolve("matinee.db")));
  }

  private LiveModel model() {
    Snapshot linked = Snapshot.of(SmallData.dataSet()).with(ItemReferences.of(folder));
    return LiveModel.train(linked, true, Algorithms.USER_KNN);
  }

  private static String policy(RunningSite site) {
    return site.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private static void awaitPictures(RunningSite site, String path) throws InterruptedException {
    while (!site.get(path).body().contains("poster-picture")) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
