package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, Integer> scripts = scripts(site.get("/recommendations").body());

    assertThat(scripts)
        .containsOnlyKeys(
            "cards.js",
            "htmx.js",
            "marks.js",
            "matinee.js",
            "offline.js",
            "outbox.js",
            "press.js",
            "stars.js",
            "suggest.js",
            "toast.js",
            "wishes.js");
    assertThat(sum(scripts)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void thePageOfTheLoginHasTheScriptOfPasskeysAndNoMoreInAll() throws IOException {
    Map<String, Integer> scripts = scripts(SiteClient.byName(site).get("/login").body());

    assertThat(scripts).containsKey("passkeys.js").doesNotContainKey("marks.js");
    assertThat(sum(scripts)).isLessThanOrEqualTo(MOST_BYTES);
  }

  /** The compressed size of each script of a page, and of those that they name. */
  private Map<String, Integer> scripts(String page) throws IOException {
    Map<String, Integer> scripts = new TreeMap<>();
    String base = page.replaceAll("(?s).*src=\"(/assets/[^\"/]*/)matinee\\.js\".*", "$1");
    Deque<String> texts = new ArrayDeque<>(Set.of(page));
    while (!texts.isEmpty()) {
      for (String name : names(texts.pop())) {
        if (!scripts.containsKey(name)) {
          String script = site.get(base + name).body();
          scripts.put(name, compressed(script));
          texts.push(script);
        }
      }
    }
    return scripts;
  }

  private static int sum(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToInt(Integer::intValue).sum();
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
