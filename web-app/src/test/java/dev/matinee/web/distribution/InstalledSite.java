package dev.matinee.web.distribution;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.SelfSignedCertificate;
import dev.matinee.web.testsite.Curl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The distribution on an empty machine, installed by the very lines of its README: two nodes behind
 * nginx, over dynalite.
 *
 * @param machine where it runs
 * @param readme of the distribution
 */
record InstalledSite(ServiceMachine machine, String readme) implements AutoCloseable {
  static final String HOST = "matinee.example";
  static final List<String> NODES = List.of("matinee-web-app@8081", "matinee-web-app@8082");

  private static final int DYNAMODB_PORT = 4567;
  private static final Pattern BLOCK = Pattern.compile("(?m)(^ {4}.*\n)+");

  /** Boots a machine, installs the site, starts it and waits until it is ready. */
  static InstalledSite start(Path folder) throws IOException {
    SmallFiles.write(folder.resolve("films"));
    SelfSignedCertificate.make(folder.resolve("tls"), HOST);
    String readme =
        Files.readString(
            SiteArchive.unpack(Files.createDirectory(folder.resolve("unpacked")))
                .file("README.md"));
    ServiceMachine machine = ServiceMachine.boot(folder.resolve("machine.log"));
    InstalledSite site = new InstalledSite(machine, readme);
    try {
      site.install(folder);
      return site;
    } catch (AssertionError | RuntimeException e) {
      machine.close();
      throw e;
    }
  }

  private void install(Path folder) {
    machine
        .shell(
            """
            tar -xzf %s -C /opt --no-same-owner
            mkdir -p /srv/matinee
            cp -r %s /srv/matinee/films
            """
                .formatted(SiteArchive.FILE, folder.resolve("films")))
        .succeeded();
    startDynamoDb();
    machine.shell(lines("Install", 0)).succeeded();
    machine
        .shell("cp %s/*.pem /etc/matinee/nginx/tls/".formatted(folder.resolve("tls")))
        .succeeded();
    machine.shell(settings()).succeeded();
    machine.shell(lines("Install", 1)).succeeded();
    for (String node : NODES) {
      awaitReady(node.substring(node.indexOf('@') + 1));
    }
  }

  /** Waits until the node on a port has its movies; a node that never has them shows its log. */
  void awaitReady(String port) {
    try {
      machine.await(List.of("/opt/matinee-web-app/bin/healthy", port));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + log(port), e);
    }
  }

  private void startDynamoDb() {
    String unit =
        "[Service]\nExecStart=%s\n".formatted(String.join(" ", Dynalite.command(DYNAMODB_PORT)));
    machine
        .shell(
            """
            cat >/etc/systemd/system/dynamodb.service <<'END'
            %s
            END
            systemctl start dynamodb
            until (exec 3<>/dev/tcp/127.0.0.1/%d) 2>/dev/null; do sleep 0.05; done
            """
                .formatted(unit, DYNAMODB_PORT))
        .succeeded();
  }

  /** What an owner fills in, with what stands in for AWS, and a log that can be read here. */
  private static String settings() {
    return """
        sed -i \
          -e 's|^MATINEE_DATA=.*|MATINEE_DATA=/srv/matinee/films|' \
          -e 's|^#MATINEE_ARGUMENTS=|MATINEE_ARGUMENTS=|' \
          -e 's|^#MATINEE_JAVA_OPTS=.*|MATINEE_JAVA_OPTS=-XX:TieredStopAtLevel=1 -Xmx256m|' \
          -e 's|^#JAVA_HOME=.*|JAVA_HOME=%s|' \
          -e 's|^#AWS_REGION=|AWS_REGION=|' \
          -e 's|^#\\(AWS_.*\\)=$|\\1=test|' \
          /etc/matinee/web-app.env
        echo AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:%d >>/etc/matinee/web-app.env
        mkdir /etc/systemd/system/matinee-web-app@.service.d
        cat >/etc/systemd/system/matinee-web-app@.service.d/log.conf <<'END'
        [Service]
        StandardOutput=append:/var/log/matinee-%%i.log
        StandardError=append:/var/log/matinee-%%i.log
        END
        """
        .formatted(System.getProperty("java.home"), DYNAMODB_PORT);
  }

  /** The lines of the README's commands: block {@code number} of a section. */
  String lines(String section, int number) {
    String text = readme.substring(readme.indexOf("\n## " + section));
    return BLOCK.matcher(text).results().map(MatchResult::group).toList().get(number).stripIndent();
  }

  /** Asks through nginx, as a browser does. */
  Curl.Answer get(String address) {
    Command curl =
        machine.run(
            "curl",
            "--silent",
            "--show-error",
            "--include",
            "--max-time",
            "20",
            "--cacert",
            "/etc/matinee/nginx/tls/fullchain.pem",
            "--connect-to",
            "::127.0.0.1:",
            address);
    return new Curl.Answer(curl.exitCode(), curl.output());
  }

  /** The log of a node. */
  String log(String port) {
    return machine.run("cat", "/var/log/matinee-" + port + ".log").succeeded();
  }

  @Override
  public void close() {
    machine.close();
  }
}
