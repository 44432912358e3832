package dev.matinee.cli.alexa;

import dev.matinee.cli.Matinee;
import dev.matinee.store.PairingCode;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * {@code serve --alexa} in a process of its own, as it is but for two things that every JVM can be
 * told: which roots it trusts, and which proxy leads to the certificates.
 */
final class AlexaServer implements AutoCloseable {
  static final String SKILL_ID = "amzn1.ask.skill.7c2f7d0e-4f57-4b1c-9a5e-2d5f0f3e1b64";

  private final Path home;
  private final Stores stores;
  private final ServerProcess server;
  private final HttpClient http = HttpClient.newHttpClient();

  private AlexaServer(Path home, Stores stores, ServerProcess server) {
    this.home = home;
    this.stores = stores;
    this.server = server;
  }

  static AlexaServer start(Path home, TestAuthority authority, TunnelProxy proxy) {
    authority.writeTrustStore(home.resolve("roots.p12"));
    Stores stores = SqliteStores.open(home.resolve("matinee.db"));
    int port = ServerProcess.freePort();
    Map<String, String> environment =
        Map.of("MATINEE_HOME", home.toString(), "MATINEE_SKILL_ID", SKILL_ID);
    return new AlexaServer(
        home,
        stores,
        ServerProcess.start(command(home, proxy, port), environment, port, log(home)));
  }

  private static List<String> command(Path home, TunnelProxy proxy, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djavax.net.ssl.trustStore=" + home.resolve("roots.p12"));
    command.add("-Djavax.net.ssl.trustStorePassword=" + new String(TestAuthority.PASSWORD));
    command.add("-Dhttps.proxyHost=127.0.0.1");
    command.add("-Dhttps.proxyPort=" + proxy.port());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Matinee.class.getName());
    command.addAll(List.of("serve", "--no-fit", "--alexa", "--host", "0.0.0.0"));
    command.addAll(List.of("--port", Integer.toString(port)));
    return command;
  }

  private static Path log(Path home) {
    return home.resolve("serve.log");
  }

  int port() {
    return server.port();
  }

  String log() {
    try {
      return Files.readString(log(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a pairing code work, for an account of its own. */
  void create(String code) {
    UserId account = UserId.ofAccount("01234567" + code);
    Instant soon = Instant.now().plus(Duration.ofMinutes(5));
    stores.pairingCodes().create(new PairingCode(hashOf(code), account, soon));
  }

  /** Whether the skill took a pairing code from this user of Alexa. */
  boolean isLinked(String alexaUserId) {
    return stores.voiceLinks().find(alexaUserId).isPresent();
  }

  HttpResponse<String> send(Call call) {
    return send(call, server.port());
  }

  /** Sends a call by way of another port, where a proxy listens. */
  HttpResponse<String> send(Call call, int port) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/alexa"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json;charset=utf-8")
            .POST(BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String hashOf(String code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    stores.close();
  }
}
