package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people notice of an upgrade, and of a node that dies: nothing. */
@Tag("faults")
class ServiceUpgradeIT {
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

  /** By the very lines of the README. */
  @Test
  void anUpgradeFailsNoRequest() {
    String before = site.machine().property(NODE, "MainPID");
    String otherBefore = site.machine().property(OTHER, "MainPID");
    startReading();

    site.machine()
        .shell("cd " + SiteArchive.FILE.getParent() + "\n" + site.lines("Upgrade", 0))
        .succeeded();

    List<String> answers = stopReading();
    assertThat(answers).hasSizeGreaterThan(10).containsOnly("200");
    assertThat(site.machine().property(NODE, "MainPID")).isNotEqualTo(before);
    assertThat(site.machine().property(OTHER, "MainPID")).isNotEqualTo(otherBefore);
    assertThat(site.machine().run("ls", "/opt").succeeded())
        .contains("matinee-web-app\n", "matinee-web-app.old\n");
    report("an upgrade", "the archive unpacked anew, node after node restarted", answers);
  }

  @Test
  void aNodeThatIsKilledComesBackAndNobodyNotices() {
    startReading();

    site.machine().run("systemctl", "kill", "-s", "KILL", NODE).succeeded();
    site.machine().await(List.of("bash", "-c", "! /opt/matinee-web-app/bin/healthy 8081"));
    site.awaitReady("8081");

    List<String> answers = stopReading();
    assertThat(answers).hasSizeGreaterThan(10).containsOnly("200");
    assertThat(site.machine().property(NODE, "NRestarts")).isEqualTo("1");
    assertThat(site.machine().property(NODE, "ActiveState")).isEqualTo("active");
    report("a node is killed", "SIGKILL under systemd", answers);
  }

  private static void report(String fault, String injection, List<String> answers) {
    new InjectedFault(fault, injection, answers.size(), 0, "every page was answered with 200")
        .report();
  }

  /** Less often than nginx lets one visitor ask. */
  private static void startReading() {
    site.machine()
        .shell(
            """
            cat >/etc/systemd/system/reader.service <<'END'
            [Service]
            StandardOutput=append:/var/log/reader.log
            ExecStart=bash -c 'while true; do curl -s -o /dev/null -w "%%{http_code}\\\\n" --max-time 10 \
              --cacert /etc/matinee/nginx/tls/fullchain.pem --connect-to ::127.0.0.1: https://matinee.example/movies; sleep 0.1; done'
            END
            rm -f /var/log/reader.log
            systemctl daemon-reload
            systemctl start reader
            """)
        .succeeded();
  }

  /** The status of every answer; what was cut by the end of reading has none. */
  private static List<String> stopReading() {
    site.machine().run("systemctl", "stop", "reader").succeeded();
    return site.machine().run("cat", "/var/log/reader.log").succeeded().lines().toList();
  }
}
