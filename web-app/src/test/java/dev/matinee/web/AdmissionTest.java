package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node all of whose places are taken by forms that do not arrive. */
@Timeout(60)
class AdmissionTest {
  private static final int PLACES = 128;
  private static final String UNFINISHED =
      "POST /movies HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: 20\r\n\r\nuserId=1";

  @TempDir private Path folder;
  private RunningSite site;
  private final List<Socket> senders = new ArrayList<>();

  @BeforeEach
  void takeAllPlaces() throws IOException {
    site = RunningSite.start(folder);
    for (int sender = 0; sender < PLACES; sender++) {
      Socket socket = new Socket(site.uri().getHost(), site.uri().getPort());
      socket.getOutputStream().write(UNFINISHED.getBytes(StandardCharsets.US_ASCII));
      senders.add(socket);
    }
    while (RawHttp.get(site.uri(), "/").status() == 200) {
      // Until the last of them has its place.
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void stop() throws IOException {
    leave();
    site.close();
  }

  private void leave() throws IOException {
    for (Socket sender : senders) {
      sender.close();
    }
  }

  @Test
  void whoWaitsTooLongIsRefusedAndToldWhenToComeAgain() {
    RawHttp.Answer page = RawHttp.get(site.uri(), "/about");

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.headers())
        .contains(entry("retry-after", "2"), entry("cache-control", "no-store"))
        .containsKeys("content-security-policy", "x-request-id");
    assertThat(page.body()).contains("too much to do").doesNotContain("Exception");
  }

  @Test
  void programsAreToldByAProblem() {
    RawHttp.Answer answer = RawHttp.get(site.uri(), "/api/v1/movies");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .contains(entry("retry-after", "2"), entry("content-type", "application/problem+json"));
  }

  @Test
  void whoAsksWhetherTheNodeIsWellDoesNotWait() {
    assertThat(RawHttp.get(site.uri(), "/health/live").status()).isEqualTo(200);
    assertThat(RawHttp.get(site.uri(), "/health/ready").status()).isEqualTo(200);
  }

  @Test
  void whoWaitsIsAnsweredAsSoonAsThereIsAPlace() throws IOException {
    senders.get(0).close();

    assertThat(RawHttp.get(site.uri(), "/about").status()).isEqualTo(200);
  }

  @Test
  void allIsWellWhenTheCrowdIsGone() throws IOException {
    leave();

    assertThat(RawHttp.get(site.uri(), "/about").status()).isEqualTo(200);
  }
}
