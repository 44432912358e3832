package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What operators see of guessers. */
class SecurityLogTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.matinee.web.security");
  private static final LogDigest DIGEST = LogDigest.of(Map.of("MATINEE_LOG_KEY", "k".repeat(16)));
  private static final String GUESSER = "203.0.113.7";

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  @BeforeEach
  void listen() {
    events.start();
    LOG.addAppender(events);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(events);
  }

  private RunningSite start() {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")))
            .withLogDigest(DIGEST);
    return RunningSite.start(settings, SqliteStores.open(folder.resolve("m.db")), List.of());
  }

  @Test
  void aWrongPasswordIsAnEventWithoutANameOrAnAddress() {
    try (RunningSite site = start()) {
      SiteClient guesser = SiteClient.of(site, "X-Forwarded-For", GUESSER);
      for (int guess = 0; guess < 6; guess++) {
        guesser.send("/login", "username", "Constantine", "password", "wrong" + guess);
      }

      String who = "who=\"" + DIGEST.of("constantine") + "\"";
      String from = "from=\"" + DIGEST.of(GUESSER) + "\"";
      assertThat(lines())
          .hasSize(6)
          .allSatisfy(line -> assertThat(line).contains(who, from).doesNotContain("wrong0"))
          .noneMatch(
              line ->
                  line.toLowerCase(Locale.ROOT).contains("constantine") || line.contains(GUESSER));
      assertThat(lines().get(4)).contains("credentials were wrong");
      assertThat(lines().get(5)).contains("too many credentials were wrong");
    }
  }

  @Test
  void aRefusalForWantOfARightIsAnEvent() {
    try (RunningSite site = start()) {
      assertThat(new ApiClient(site.uri(), Optional.of("x".repeat(43))).get("/me/ratings"))
          .returns(401, answer -> answer.statusCode());
      assertThat(SiteClient.of(site).post("/movies", "userId=1&count=1&_csrf=x").statusCode())
          .isEqualTo(403);

      assertThat(lines()).hasSize(2);
      assertThat(lines().get(0))
          .contains("refused", "status=\"401\"", "path=\"/api/v1/me/ratings\"")
          .contains("from=\"" + DIGEST.of("127.0.0.1") + "\"");
      assertThat(lines().get(1)).contains("status=\"403\"", "method=\"POST\"", "path=\"/movies\"");
    }
  }

  private List<String> lines() {
    return events.list.stream()
        .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs())
        .toList();
  }

  @Test
  void theKeyIsLongEnoughAndNeverShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogDigest.of(Map.of("MATINEE_LOG_KEY", "short-secret")))
        .withMessage("MATINEE_LOG_KEY must have at least 16 characters, got 12");
    assertThat(LogDigest.of(Map.of()).of("a")).isNotEqualTo(LogDigest.of(Map.of()).of("a"));
    assertThat(DIGEST).hasToString("LogDigest[hidden]");
  }
}
