package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real nginx, as it runs behind the load balancer, before a node that says how it was asked. */
class BehindLoadBalancerTest {
  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();
  private static NginxServer nginx;

  @BeforeAll
  static void start() throws IOException {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext("/", BehindLoadBalancerTest::sayHowItWasAsked);
    node.start();
    opened.add(() -> node.stop(0));
    int port = ServerProcess.freePort();
    nginx =
        opened.add(
            NginxServer.start(
                folder.resolve("nginx"),
                "load-balancer.conf",
                Map.of(
                    "listen 80", "listen 127.0.0.1:" + port,
                    "10.42.0.0/16", "127.0.0.0/8",
                    "127.0.0.1:8081", "127.0.0.1:" + node.getAddress().getPort()),
                port));
  }

  private static void sayHowItWasAsked(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers asked = exchange.getRequestHeaders();
      String answer =
          "for=%s proto=%s host=%s"
              .formatted(
                  asked.get("X-Forwarded-For"),
                  asked.getFirst("X-Forwarded-Proto"),
                  asked.getFirst("Host"));
      exchange.sendResponseHeaders(200, answer.length());
      exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theNodeLearnsTheAddressThatTheLoadBalancerSawAndNoneThatTheVisitorClaims() throws Exception {
    String answer = ask("/", "matinee.example", "X-Forwarded-For: 6.6.6.6, 10.42.0.9, 203.0.113.7");

    assertThat(answer).endsWith("for=[203.0.113.7] proto=https host=matinee.example");
    assertThat(nginx.log("access.log")).contains("\"remote\":\"203.0.113.7\"");
  }

  @Test
  void whoeverAsksForPlainHttpIsStillToldThatItWasTls() throws Exception {
    String answer =
        ask("/", "matinee.example", "X-Forwarded-Proto: http\r\nX-Forwarded-For: 203.0.113.7");

    assertThat(answer).contains("proto=https").contains("Strict-Transport-Security: max-age=");
  }

  @Test
  void theLoadBalancerMayAskByAnyNameWhetherTheNodeIsReadyAndNothingElse() throws Exception {
    assertThat(ask("/health/ready", "10.42.0.17", "User-Agent: ELB-HealthChecker/2.0"))
        .startsWith("HTTP/1.1 200")
        .endsWith("host=localhost"); // a node on loopback answers to its own names alone
    assertThat(ask("/", "10.42.0.17", "User-Agent: somebody")).isEmpty();
  }

  /** A burst of ten, and what is filled up meanwhile at thirty a minute. */
  @Test
  void aNetworkOfIpv6IsOneVisitor() throws Exception {
    List<String> first = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      first.add(status("2001:db8:0:1::" + i));
      others.add(status("2001:db8:1:" + i + "::1"));
    }

    assertThat(first).startsWith("200").contains("429");
    assertThat(others).containsOnly("200");
  }

  private static String status(String visitor) throws IOException {
    return ask("/login", "matinee.example", "X-Forwarded-For: " + visitor)
        .substring("HTTP/1.1 ".length())
        .substring(0, 3);
  }

  /** Everything that comes back; empty where nginx closes without a word. */
  private static String ask(String path, String host, String header) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), nginx.port())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n"
              .formatted(path, host, header);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException closed) {
      return "";
    }
  }
}
