package dev.matinee.web.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import dev.matinee.web.http.StaticAssets;
import dev.matinee.web.testsite.RunningSite;
import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebExtensionTest {
  private static final AssetFile STYLE =
      new AssetFile("extra.css", "/test-extension/extra.css", "text/css");
  private static final Pattern STYLE_LINK = Pattern.compile("data-style=\"([^\"]+)\"");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  /** A page that shows what it is told. */
  private static final class Extra implements WebExtension {
    @Override
    public void install(WebRoutes routes) {
      PageFrame frame = routes.frame();
      routes.get("/extra", context -> show(frame, context));
    }

    private static void show(PageFrame frame, Context context) {
      String said = "<" + context.queryParam("said") + ">";
      frame.render(
          context,
          "Extra",
          output -> {
            output.writeContent("<p data-style=\"" + frame.assets() + "extra.css\">");
            output.writeUserContent(said);
            output.writeContent("</p>");
          });
    }

    @Override
    public List<SiteLink> links() {
      return List.of(new SiteLink("Something & more", "/extra"));
    }

    @Override
    public List<AssetFile> assets() {
      return List.of(STYLE);
    }
  }

  @BeforeAll
  static void start() {
    site =
        RunningSite.start(
            SqliteStores.open(folder.resolve("matinee.db")), List.of(routes -> {}, new Extra()));
  }

  @Test
  void itsPageStandsInTheFrameAndIsEscaped() {
    HttpResponse<String> page = site.get("/extra?said=hello");

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<title>Extra · Matinee</title>", "&lt;hello&gt;", "href=\"/about\"");
  }

  @Test
  void itsLinkIsInTheNavigationOfEveryPage() {
    assertThat(site.get("/").body())
        .contains("<a href=\"/extra\" aria-current=\"false\">Something &amp; more</a>");
    assertThat(site.get("/extra").body()).contains("<a href=\"/extra\" aria-current=\"page\">");
  }

  @Test
  void itsStyleIsServedForEver() {
    Matcher link = STYLE_LINK.matcher(site.get("/extra").body());
    assertThat(link.find()).isTrue();

    HttpResponse<String> style = site.get(link.group(1));

    assertThat(style.body()).isEqualToIgnoringWhitespace(".extra { color: green; }");
    assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
    assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void anAssetCannotTakeThePlaceOfAnother() {
    AssetFile other = new AssetFile("matinee.css", STYLE.resource(), "text/css");

    assertThatThrownBy(() -> new StaticAssets(List.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("matinee.css twice");
  }
}
