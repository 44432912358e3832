package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Curl;
import dev.matinee.web.testsite.HeaderSet;
import dev.matinee.web.testsite.ProxiedSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees through nginx when nodes are gone, or somebody asks too much. */
class NginxUnderStressTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private ProxiedSite site;

  @BeforeEach
  void start() {
    site = opened.add(ProxiedSite.start(folder));
  }

  @Test
  void aNodeThatIsGoneCostsNoReaderAnAnswer() {
    site.one().close();
    for (int request = 0; request < 10; request++) {
      assertThat(site.curl().run(site.address("/movies")).status()).isEqualTo(200);
    }
  }

  /** Bodies go on as they come, and yet to the other node where one takes no connection. */
  @Test
  void aNodeThatIsGoneCostsNoSenderAForm() {
    Matcher token = TOKEN.matcher(site.curl().run(site.address("/movies")).body());
    assertThat(token.find()).isTrue();
    site.one().close();
    for (int request = 0; request < 10; request++) {
      String form = "userId=1&count=5&_csrf=" + token.group(1);
      assertThat(site.curl().run("--data", form, site.address("/movies")).status()).isEqualTo(303);
    }
  }

  @Test
  void aNodeThatHangsCostsOneReaderTwoSeconds() throws IOException {
    int port = site.one().uri().getPort();
    site.one().close();
    // What a stopped process does: the system takes connections for it, and none is answered.
    try (ServerSocket hung = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      assertThat(hung.isBound()).isTrue();
      List<Duration> late = new ArrayList<>();
      for (int request = 0; request < 10; request++) {
        long start = System.nanoTime();
        assertThat(site.curl().run(site.address("/movies")).status()).isEqualTo(200);
        late.add(Duration.ofNanos(System.nanoTime() - start));
      }
      late.removeIf(time -> time.compareTo(Duration.ofSeconds(2)) < 0);
      assertThat(late).hasSize(1).allMatch(time -> time.compareTo(Duration.ofSeconds(4)) < 0);
    }
  }

  @Test
  void withoutAnyNodeAPageSaysWhenToComeBack() {
    site.one().close();
    site.two().close();
    Curl.Answer answer = site.curl().run(site.address("/movies"));

    assertThat(answer.status()).isBetween(502, 504);
    assertThat(answer.body()).contains("Matinee is not there right now");
    assertThat(answer.header("Retry-After")).containsExactly("5");
    HeaderSet.require(answer);
  }

  @Test
  void aVisitorWhoAsksTooMuchAtOnceIsSlowedDown() {
    Curl.Answer burst =
        site.curl()
            .run(
                "--parallel",
                "--write-out",
                "\n%{http_code}\n",
                site.address("/health/live?[1-300]"));
    List<String> statuses = burst.text().lines().filter(line -> line.matches("\\d{3}")).toList();

    assertThat(statuses).hasSize(300).contains("200", "429").containsOnly("200", "429");
  }

  @Test
  void whoeverKnocksTooOftenIsToldSoWithThem() {
    Curl.Answer last = site.curl().run(site.address("/signup"));
    for (int more = 0; more < 30 && last.status() == 200; more++) {
      last = site.curl().run(site.address("/signup"));
    }
    assertThat(last.status()).isEqualTo(429);
    HeaderSet.require(last);
  }
}
