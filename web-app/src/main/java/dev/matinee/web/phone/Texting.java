package dev.matinee.web.phone;

import dev.matinee.notifications.news.ListNews;
import dev.matinee.notifications.news.TopMovies;
import dev.matinee.notifications.phone.InboundTexts;
import dev.matinee.notifications.phone.PhoneCodes;
import dev.matinee.notifications.phone.PhoneCodes.Asked;
import dev.matinee.notifications.phone.PhoneNumbers;
import dev.matinee.notifications.send.TextMessages;
import dev.matinee.notifications.send.TextSender;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.serving.feed.RepeatedTask;
import dev.matinee.store.Phone;
import dev.matinee.store.Retention;
import dev.matinee.store.StoreException;
import dev.matinee.store.Stores;
import dev.matinee.store.TextsTold;
import dev.matinee.store.UserId;
import dev.matinee.web.language.Texts;
import dev.matinee.web.visitor.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The text messages of a site that sends them. Safe for use by any number of threads. */
public final class Texting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Texting.class);

  /** A class of pupils may be behind one address. */
  private static final int CODES_OF_ADDRESS = 40;

  private static final Duration ADDRESS_WINDOW = Duration.ofHours(1);
  private static final int MOST_WAITING = 1_000;

  private final Stores stores;
  private final PhoneNumbers numbers;
  private final TextMessages messages;
  private final PhoneCodes codes;
  private final ListNews news;
  private final Optional<AskedLists> asked;
  private final Clock clock;
  private final RepeatedTask looking;
  private final ThreadPoolExecutor background =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Texting::thread);

  /**
   * Nothing is sent before {@link #start}, but what a person asks for.
   *
   * @param settings of a site that sends messages
   * @param link to a list, short
   * @param asked where lists are asked for whose owners are told, by others; empty where this site
   *     tells them
   * @throws IllegalArgumentException if the link is too long, or the settings cannot be used
   */
  public Texting(
      TextSettings settings,
      String link,
      Stores stores,
      TopMovies lists,
      Optional<AskedLists> asked,
      Clock clock) {
    this.stores = stores;
    this.asked = asked;
    this.numbers = settings.numbers();
    this.clock = clock;
    MessageTexts texts = new MessageTexts(link);
    messages = settings.open(stores.messages(), clock);
    TextSender sender =
        new TextSender(stores.messages(), messages, settings.monthlyBudget(), clock);
    codes = new PhoneCodes(stores.phones(), stores.messages(), sender, clock);
    news = new ListNews(stores.phones(), stores.messages(), sender, lists, texts, clock);
    looking = new RepeatedTask("text-messages", ListNews.BETWEEN_LOOKS, news::look);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ready-lists");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look for what waits and what is new. */
  public void start() {
    looking.start();
  }

  /** Numbers to which messages may go. */
  public PhoneNumbers numbers() {
    return numbers;
  }

  /** Takes what people answer. */
  InboundTexts inbound() {
    return new InboundTexts(stores.phones(), stores.messages());
  }

  /** The number that a person gave. */
  public Optional<Phone> phone(UserId person) {
    return stores.phones().find(person);
  }

  /** Whether a person answered STOP. */
  public boolean isStopped(Phone phone) {
    return stores.messages().isStopped(phone.numberHash());
  }

  /** Keeps a number that a person gave, in the place of another; the same one stays confirmed. */
  public void keep(UserId person, PhoneEntry entry, Texts texts) {
    Instant now = clock.instant();
    String number = entry.number().orElseThrow();
    String hash = stores.phones().hash(number);
    Optional<Instant> end =
        person.isGuest() ? Optional.of(now.plus(Retention.GUEST)) : Optional.empty();
    Optional<Phone> unused =
        stores
            .phones()
            .update(
                person,
                found ->
                    Optional.of(
                        new Phone(
                            person,
                            found.map(Phone::version).orElse(0L) + 1,
                            number,
                            hash,
                            PhoneEntry.consent(texts, now),
                            found
                                .filter(own -> own.number().equals(number))
                                .flatMap(Phone::verifiedAt),
                            Optional.empty(),
                            entry.wishes(),
                            found.map(Phone::told).orElse(TextsTold.NOTHING),
                            end)));
  }

  /** Changes what a person wants to be told. */
  public void wish(UserId person, boolean ready, boolean weekly) {
    Optional<Phone> unused =
        stores
            .phones()
            .update(
                person,
                found -> found.map(phone -> phone.withWishes(phone.wishes().with(ready, weekly))));
  }

  /**
   * Sends a code to the number of a person.
   *
   * @param address from which it was asked for
   */
  public Asked sendCode(UserId person, String address) {
    Instant now = clock.instant();
    long hour = now.getEpochSecond() / ADDRESS_WINDOW.toSeconds();
    String name = "codes " + hour + " from " + Token.hashOf(address);
    boolean free = stores.messages().take(name, CODES_OF_ADDRESS, now.plus(ADDRESS_WINDOW));
    return free ? codes.send(person) : Asked.TOO_MANY;
  }

  /** Whether a code is right; then the person is told what waits. */
  public boolean verify(UserId person, String typed) {
    boolean right = codes.verify(person, typed);
    if (right) {
      inBackground(() -> news.verified(person));
    }
    return right;
  }

  /** A list is ready; who wants to be told is, soon. */
  public void ready(UserId person, long historyVersion) {
    inBackground(
        () -> {
          if (asked.filter(lists -> lists.ask(person, historyVersion)).isEmpty()) {
            news.ready(person, historyVersion);
          }
        });
  }

  /** Where too many wait, the latest is not told. */
  private void inBackground(Runnable work) {
    if (background.getQueue().remainingCapacity() > 0 && !background.isShutdown()) {
      background.execute(() -> run(work));
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a person was not told");
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("a person was not told");
    }
  }

  /** Removes the number of a person, and what was sent to it. */
  public void remove(UserId person) {
    stores.phones().forget(person);
    stores.messages().forget(person);
  }

  @Override
  public void close() {
    looking.close();
    background.shutdown();
    try {
      boolean unused = background.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    messages.close();
    asked.ifPresent(AskedLists::close);
  }
}
