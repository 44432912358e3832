package dev.matinee.pipeline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.matinee.lists.titles.CachedTitles;
import dev.matinee.notifications.news.ListNews;
import dev.matinee.notifications.send.TextSender;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.published.ListRequest;
import dev.matinee.published.PublishedData;
import dev.matinee.published.S3DataStore;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Tells the people of the queue by text message that their list is ready, by the rules of {@link
 * ListNews}: with their consent, by day, one a day, within the budget of the month. A message of
 * the queue that comes again, late or in another order tells nothing twice. Safe for use by any
 * number of threads.
 */
public final class SendTextsHandler implements RequestStreamHandler {
  /** No person waits for an answer, and the first call of a function loads classes. */
  private static final CallLimits PATIENT =
      new CallLimits(Duration.ofSeconds(3), Duration.ofSeconds(8));

  private final ListNews news;

  /** Made by AWS Lambda; the settings are in the environment. */
  public SendTextsHandler() {
    Map<String, String> environment = System.getenv();
    Variables told = new Variables(environment);
    String site =
        told.required("MATINEE_PUBLIC_URL", "https?://[^ /]+/?", "an address of the site");
    TextSettings settings = TextSettings.of(environment, TextSettings.Way.NONE);
    if (!settings.isOn()) {
      throw new IllegalArgumentException(TextSettings.WAY + " must be outbox or aws, got none");
    }
    Clock clock = Clock.systemUTC();
    Stores stores =
        DynamoDbStores.open(DynamoDbSettings.fromEnvironment(environment).withLimits(PATIENT));
    PublishedData data = new PublishedData(S3DataStore.open(), told.place("MATINEE_TITLES"));
    TextSender sender =
        new TextSender(
            stores.messages(),
            settings.open(stores.messages(), clock),
            settings.monthlyBudget(),
            clock);
    news =
        new ListNews(
            stores.phones(),
            stores.messages(),
            sender,
            new StoredTops(
                TitledRecommendations.reading(
                    stores.recommendations(), new CachedTitles(data::titles))),
            new MessageTexts(site.replaceFirst("/$", "") + MessageTexts.SHORT_LINK),
            clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(QueueBatch.handle(event, this::tell));
  }

  private void tell(String body) {
    ListRequest.Person person = ListRequest.Person.read(body.getBytes(StandardCharsets.UTF_8));
    news.ready(new UserId(person.userId()), person.historyVersion());
  }
}
