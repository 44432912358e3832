package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A phone on a slow network gets little script, and all of it from a path that is kept for ever.
 */
class ScriptSizeTest {
  private static final int MOST_BYTES = 30_000;
  private static final Pattern SCRIPT =
      Pattern.compile("src=\"(/assets/[^\"/]*/)([^\"/]*\\.js)\"|from \"\\./([^\"]*)\"");

  @TempDir private Path folder;
  @AutoClose private RunningSite site;

  @BeforeEach
  void start() {
    site = RunningSite.start(folder);
  }

  @Test
  void aPageWithItsModulesHasAtMostThirtyKilobytesOfScript() throws IOException {
    Set<String> scripts = new TreeSet<>();
    String page = site.get("/recommendations").body();
    String base = page.replaceAll("(?s).*src=\"(/assets/[^\"/]*/)matinee\\.js\".*", "$1");
    Deque<String> texts = new ArrayDeque<>(Set.of(page));
    int bytes = 0;
    while (!texts.isEmpty()) {
      for (String name : names(texts.pop())) {
        if (scripts.add(name)) {
          String script = site.get(base + name).body();
          bytes += compressed(script);
          texts.push(script);
        }
      }
    }

    assertThat(scripts)
        .containsExactly(
            "cards.js",
            "htmx.js",
            "marks.js",
            "matinee.js",
            "offline.js",
            "outbox.js",
            "stars.js",
            "suggest.js",
            "toast.js",
            "wishes.js");
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    SCRIPT
        .matcher(text)
        .results()
        .forEach(found -> names.add(found.group(2) == null ? found.group(3) : found.group(2)));
    return names;
  }

  private static int compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
