package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new machine runs, as far as it can be run elsewhere. */
class BootScriptTest {
  @TempDir private Path folder;

  private Map<String, String> told() {
    return new TreeMap<>(
        Map.of(
            "ARCHIVE_BUCKET", "b",
            "ARCHIVE_KEY", "k",
            "ARCHIVE_SHA256", "0".repeat(64),
            "AWS_REGION", "eu-west-1",
            "SIGNALLED", "Fleet",
            "STACK", "matinee"));
  }

  @Test
  void theShellUnderstandsIt() throws Exception {
    Path script = Files.writeString(folder.resolve("boot.sh"), new BootScript(told()).text());
    Process check =
        new ProcessBuilder(Requirements.program("bash").toString(), "-n", script.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void anotherArchiveThanTheOneThatWasBuiltIsNotUnpackedAndTheUpdateFails() throws Exception {
    Path calls = folder.resolve("calls");
    stub("dnf", "exit 0");
    stub("aws", "for last; do :; done; echo something else > \"$last\"");
    stub("cfn-signal", "echo \"cfn-signal $*\" >> " + calls);
    stub("tar", "echo tar >> " + calls);
    Path script = Files.writeString(folder.resolve("boot.sh"), new BootScript(told()).text());

    ProcessBuilder boot =
        new ProcessBuilder(Requirements.program("bash").toString(), script.toString())
            .redirectErrorStream(true);
    boot.environment().put("PATH", folder + ":" + boot.environment().get("PATH"));
    Process ended = boot.start();
    String said = new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(ended.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("FAILED");
    assertThat(calls)
        .hasContent("cfn-signal --exit-code 1 --stack matinee --resource Fleet --region eu-west-1");
  }

  private void stub(String name, String does) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + does + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** The units of the site's archive take from the machine what the script puts there. */
  @Test
  void theUnitsOfTheArchiveReadWhatTheScriptWrites() throws Exception {
    Path units = Requirements.projectRoot().resolve("web-app/src/package/systemd");
    String script = new BootScript(told()).text();

    assertThat(script)
        .contains("cp /opt/matinee-web-app/systemd/*.service /etc/systemd/system/")
        .contains(">/etc/matinee/web-app.env")
        .contains("Environment=MATINEE_NGINX=$NGINX_CONF");
    assertThat(Files.readString(units.resolve("matinee-web-app@.service")))
        .contains("EnvironmentFile=-/etc/matinee/web-app.env", "MATINEE_PORT=%i")
        .contains("MATINEE_ADMIN_PORT=1%i", "ExecStart=/opt/matinee-web-app/bin/web-app");
    assertThat(Files.readString(units.resolve("matinee-nginx.service")))
        .contains("-p /etc/matinee/nginx -c ${MATINEE_NGINX}");
    for (FrontDoor door : FrontDoor.values()) {
      String file = door.variables(Template.smallest()).get("NGINX_CONF");
      assertThat(Files.readString(Requirements.projectRoot().resolve("nginx").resolve(file)))
          .contains("server_name matinee.example;")
          .contains(door.ports().stream().map(port -> "127.0.0.1:" + port).toList());
    }
  }

  @Test
  void whatCannotBeQuotedIsRefused() {
    assertThatThrownBy(() -> new BootScript(Map.of("DOMAIN", "a'b")))
        .hasMessage("DOMAIN must be without single quotes, got a'b");
  }
}
