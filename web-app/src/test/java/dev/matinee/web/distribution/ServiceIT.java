package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import dev.matinee.web.testsite.Curl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution, installed as its README says, started and watched over by systemd. */
class ServiceIT {
  private static final String NODE = "matinee-web-app@8081";
  private static final String OTHER = "matinee-web-app@8082";

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static InstalledSite site;

  @BeforeAll
  static void install() throws IOException {
    Requirements.program("nginx");
    Requirements.program("curl");
    site = opened.add(InstalledSite.start(folder));
  }

  @Test
  void theSiteAnswersBehindNginxOverTls() {
    Curl.Answer page = site.get("https://matinee.example/movies");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Strict-Transport-Security")).hasSize(1);
    assertThat(page.header("Content-Security-Policy")).hasSize(1);
    assertThat(site.get("https://matinee.example/api/v1/movies/7").body()).contains("\"Film 7\"");
    assertThat(site.get("http://matinee.example/movies").header("Location"))
        .containsExactly("https://matinee.example/movies");
    assertThat(site.get("https://matinee.example/metrics").status()).isEqualTo(404);
  }

  @Test
  void nginxTakesANewConfigurationWhileItRuns() {
    String before = site.machine().property("matinee-nginx", "MainPID");

    site.machine()
        .shell(
            "sed -i 's/^worker_rlimit_nofile .*/worker_rlimit_nofile 10000;/'"
                + " /etc/matinee/nginx/production.conf && systemctl reload matinee-nginx")
        .succeeded();

    assertThat(site.machine().property("matinee-nginx", "MainPID")).isEqualTo(before);
    assertThat(site.get("https://matinee.example/movies").status()).isEqualTo(200);
  }

  @Test
  void metricsAreForTheMachineItself() {
    assertThat(site.get("http://127.0.0.1:18081/metrics").body()).contains("matinee_model_ready 1");
    assertThat(site.get("http://127.0.0.1:18082/metrics").body()).contains("matinee_model_ready 1");
  }

  @Test
  void aNodeHasNoRights() {
    String process = site.machine().property(NODE, "MainPID");
    String status = site.machine().run("cat", "/proc/" + process + "/status").succeeded();

    assertThat(status)
        .containsPattern("Name:\\s+java\n")
        .doesNotContainPattern("Uid:\\s+0\\s")
        .containsPattern("CapEff:\\s+0+\n")
        .containsPattern("CapBnd:\\s+0+\n")
        .containsPattern("NoNewPrivs:\\s+1\n")
        .containsPattern("Seccomp:\\s+2\n");
  }

  @Test
  void theSettingsAreReadableByRootAlone() {
    assertThat(site.machine().run("stat", "-c", "%U %a", "/etc/matinee/web-app.env").succeeded())
        .isEqualTo("root 600\n");
  }

  @Test
  void aNodeThatIsToldToEndEndsWellAndTheOtherAnswersMeanwhile() {
    site.machine().run("systemctl", "stop", OTHER).succeeded();

    assertThat(site.machine().property(OTHER, "Result")).isEqualTo("success");
    assertThat(site.machine().property(OTHER, "ActiveState")).isEqualTo("inactive");
    assertThat(site.get("https://matinee.example/movies").status()).isEqualTo(200);

    site.machine().run("systemctl", "start", OTHER).succeeded();
    site.awaitReady("8082");
  }

  /** Tried once: the setting is as wrong at the next start. */
  @Test
  void aWrongSettingEndsANodeForGoodAndTheLogSaysWhich() {
    String unit = "matinee-web-app@8083";
    site.machine()
        .shell(
            """
            mkdir /etc/systemd/system/matinee-web-app@8083.service.d
            printf '[Service]\\nEnvironmentFile=/etc/matinee/wrong.env\\n' \
              >/etc/systemd/system/matinee-web-app@8083.service.d/wrong.conf
            echo MATINEE_DATA=s3:films >/etc/matinee/wrong.env
            systemctl daemon-reload
            systemctl start matinee-web-app@8083
            """)
        .succeeded();
    site.machine().await(List.of("systemctl", "is-failed", unit));

    assertThat(site.machine().property(unit, "ExecMainStatus")).isEqualTo("2");
    assertThat(site.machine().property(unit, "NRestarts")).isEqualTo("0");
    assertThat(site.log("8083"))
        .isEqualTo(
            "web-app: MATINEE_DATA must be a directory or s3://bucket/prefix, got 's3:films'\n");
  }

  @Test
  void systemdFindsNothingWrongWithTheUnits() {
    assertThat(
            site.machine()
                .run(
                    "systemd-analyze",
                    "verify",
                    "--man=no",
                    NODE + ".service",
                    "matinee-nginx.service"))
        .isEqualTo(new Command(0, ""));
  }

  /** On systemd's scale from 0 to 10; 9.6 is a unit that says nothing. */
  @Test
  void systemdCallsTheNodesSafe() {
    String units = "/etc/systemd/system/";
    site.machine()
        .run(
            "systemd-analyze",
            "security",
            "--offline=yes",
            "--threshold=20",
            units + NODE + ".service")
        .succeeded();
    site.machine()
        .run(
            "systemd-analyze",
            "security",
            "--offline=yes",
            "--threshold=40",
            units + "matinee-nginx.service")
        .succeeded();
  }
}
