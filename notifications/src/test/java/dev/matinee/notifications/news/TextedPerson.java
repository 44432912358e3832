package dev.matinee.notifications.news;

import dev.matinee.notifications.phone.InboundTexts;
import dev.matinee.notifications.phone.PhoneCodes;
import dev.matinee.notifications.send.OutboxMessages;
import dev.matinee.notifications.send.TextSender;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.store.OutboxText;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneConsent;
import dev.matinee.store.Samples;
import dev.matinee.store.Stores;
import dev.matinee.store.TestClock;
import dev.matinee.store.TextWishes;
import dev.matinee.store.TextsTold;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in Berlin who wants to be told, with a list and an outbox. */
public final class TextedPerson implements AutoCloseable {
  public static final String NUMBER = "+4915123456789";

  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  /** A Monday, at one in the afternoon in Berlin. */
  private static final Instant MONDAY = Instant.parse("2020-11-30T12:00:00Z");

  private final TestClock clock = new TestClock(MONDAY);
  private final UserId id = Samples.account().userId();
  private final Path file;
  private final Stores stores;
  final List<TopMovies.Movie> list = new ArrayList<>();

  /** Whose store is in a folder. */
  public TextedPerson(Path folder) {
    file = folder.resolve("matinee.db");
    stores = SqliteStores.open(file, clock);
    for (String title : List.of("Heat", "Ronin", "Alien", "Brazil")) {
      list.add(new TopMovies.Movie(list.size() + 1, title));
    }
  }

  public UserId id() {
    return id;
  }

  public TestClock clock() {
    return clock;
  }

  /** With consent, and not verified. */
  public void giveNumber() {
    giveNumber(id);
  }

  void giveNumber(UserId person) {
    stores
        .phones()
        .write(
            new Phone(
                person,
                1,
                NUMBER,
                stores.phones().hash(NUMBER),
                new PhoneConsent(MONDAY, "2026-11", "I agree."),
                Optional.empty(),
                Optional.empty(),
                new TextWishes(true, true, Locale.ENGLISH, ZoneId.of("Europe/Berlin")),
                TextsTold.NOTHING,
                Optional.empty()));
  }

  void verify(UserId person) {
    stores.phones().update(person, found -> found.map(phone -> phone.verified(clock.instant())));
  }

  public Phone phone() {
    return stores.phones().find(id).orElseThrow();
  }

  Stores stores() {
    return stores;
  }

  TextSender sender(int budget) {
    OutboxMessages outbox = new OutboxMessages(stores.messages(), clock);
    return new TextSender(stores.messages(), outbox, budget, clock);
  }

  public PhoneCodes codes() {
    return new PhoneCodes(stores.phones(), stores.messages(), sender(100), clock);
  }

  public InboundTexts inbound() {
    return new InboundTexts(stores.phones(), stores.messages());
  }

  ListNews news(int budget) {
    return new ListNews(
        stores.phones(),
        stores.messages(),
        sender(budget),
        (person, count) -> Optional.of(List.copyOf(list)),
        new MessageTexts("https://films.example/m"),
        clock);
  }

  /** The latest first. */
  public List<String> outbox() {
    return stores.messages().outbox().stream().map(OutboxText::text).toList();
  }

  public String lastCode() {
    Matcher matcher = CODE.matcher(outbox().get(0));
    if (!matcher.find()) {
      throw new AssertionError("no code in " + outbox().get(0));
    }
    return matcher.group();
  }

  @Override
  public void close() {
    stores.close();
  }
}
