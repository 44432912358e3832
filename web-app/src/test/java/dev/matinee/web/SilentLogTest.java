package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** No secret of a person ends in a log, even where everything of ours is logged. */
class SilentLogTest {
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.matinee");

  @TempDir private Path folder;

  @Test
  void passwordsNamesAndTokensAreNotLogged() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Level before = OURS.getLevel();
    log.start();
    OURS.addAppender(log);
    OURS.setLevel(Level.TRACE);
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient client = SiteClient.of(site).signUp("constantine");
      client.send("/login", "username", "constantine", "password", "a wrong secret");
      client.logIn("constantine", SiteClient.PASSWORD);
      client.send("/account/tokens", "label", "a program");
      client.send(
          "/account/password", "current", SiteClient.PASSWORD, "password", "the next secret");

      assertThat(lines(log))
          .contains("path=/account/password", "path=/login")
          .doesNotContain("constantine", SiteClient.PASSWORD, "secret", client.session());
    } finally {
      OURS.detachAppender(log);
      OURS.setLevel(before);
    }
  }

  private static String lines(ListAppender<ILoggingEvent> log) {
    return List.copyOf(log.list).stream()
        .map(event -> event.getFormattedMessage() + " " + pairs(event))
        .collect(Collectors.joining("\n"));
  }

  private static String pairs(ILoggingEvent event) {
    return event.getKeyValuePairs() == null
        ? ""
        : event.getKeyValuePairs().stream()
            .map(pair -> pair.key + "=" + pair.value)
            .collect(Collectors.joining(" "));
  }
}
