package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/movies", "/login", "/signup", "/rate", "/browse", "/nowhere"})
  void aPageWithATokenIsSentAsItIs(String path) {
    assertThat(encoding(path)).as(path).isEqualTo("none");
    assertThat(site.get(path).body().length()).isGreaterThan(1_500);
  }

  @Test
  void whatIsTheSameForAllIsCompressed() {
    Matcher assets = Pattern.compile("/assets/[0-9a-f]{12}/").matcher(site.get("/").body());
    assertThat(assets.find()).isTrue();

    assertThat(encoding(assets.group() + "matinee.css")).isEqualTo("gzip");
    assertThat(encoding(assets.group() + "htmx.js")).isEqualTo("gzip");
  }

  private static String encoding(String path) {
    HttpResponse<String> answer = site.get(path, "Accept-Encoding", "gzip, deflate, br, zstd");
    return answer.headers().firstValue("Content-Encoding").orElse("none");
  }
}
