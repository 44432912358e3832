package dev.matinee.web.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.notifications.setting.TextSettings.Way;
import dev.matinee.store.OutboxText;
import dev.matinee.store.Stores;
import dev.matinee.store.TestClock;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site that keeps text messages in its outbox; it is noon in Berlin, on a Monday. */
public final class TextedSite implements AutoCloseable {
  public static final String TYPED = "0151 23456789";
  public static final String NUMBER = "+4915123456789";

  private static final String KEY = "a-key-of-some-length";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  public final TestClock clock = new TestClock(Instant.parse("2026-11-02T11:00:00Z"));
  public final RunningSite site;

  private final Path file;
  private boolean stopped;

  public TextedSite(Path folder) {
    file = folder.resolve("matinee.db");
    site = node(false);
  }

  /** One more node over the same store. */
  public RunningSite node(boolean questionnaire) {
    TextSettings texts = TextSettings.of(Map.of(TextSettings.INBOUND_KEY, KEY), Way.OUTBOX);
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("http://films.example:8080")))
            .withTexts(texts)
            .withQuestionnaire(questionnaire);
    return RunningSite.start(settings, SqliteStores.open(file, clock), clock);
  }

  public Stores stores() {
    return site.stores();
  }

  /** The latest first. */
  public List<String> outbox() {
    return stores().messages().outbox().stream().map(OutboxText::text).toList();
  }

  /** Waits until there is a message that has something in it, and gives it. */
  public String awaitText(String part) {
    assertThat(Eventually.comesTrue(() -> outbox().stream().anyMatch(it -> it.contains(part))))
        .as(part)
        .isTrue();
    return outbox().stream().filter(it -> it.contains(part)).findFirst().orElseThrow();
  }

  public String lastCode() {
    String text = outbox().stream().filter(it -> it.contains("code is")).findFirst().orElseThrow();
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  /** What a person answers, as the topic brings it. */
  public int answer(String word, String key) {
    String message =
        "{\\\"originationNumber\\\":\\\"%s\\\",\\\"messageBody\\\":\\\"%s\\\"}"
            .formatted(NUMBER, word);
    String envelope = "{\"Type\":\"Notification\",\"Message\":\"" + message + "\"}";
    String basic = Base64.getEncoder().encodeToString(("sns:" + key).getBytes(UTF_8));
    return site.post("/texts/inbound", envelope, "Authorization", "Basic " + basic).statusCode();
  }

  public int answer(String word) {
    return answer(word, KEY);
  }

  /** Stops the node after what it has to tell. */
  @Override
  public void close() {
    if (!stopped) {
      stopped = true;
      site.close();
    }
  }
}
