package dev.matinee.notifications.news;

import dev.matinee.notifications.send.TextMessage.Kind;
import dev.matinee.notifications.send.TextSender;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.store.MessageStore;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.TextsTold;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells people by text message that their list is ready, and once a week what is new in it. Before
 * anything is sent, the row of the person notes that it was told, by a write that one of several
 * nodes wins. So an event that comes twice, and a node that dies, lead to one message or to none.
 * Safe for use by any number of threads.
 */
public final class ListNews {
  /** How long a list may wait to be told. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  /** Between two looks for what waits or is new; of all nodes, one does it. */
  public static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  /** News come for the evening of a Friday, or in the two days after it. */
  private static final LocalTime FRIDAY_EVENING = LocalTime.of(17, 0);

  /** What stands lower in the list is no news. */
  private static final int TOP = 10;

  private final PhoneStore phones;
  private final MessageStore messages;
  private final TextSender sender;
  private final TopMovies lists;
  private final MessageTexts texts;
  private final Clock clock;

  /** Over the stores. */
  public ListNews(
      PhoneStore phones,
      MessageStore messages,
      TextSender sender,
      TopMovies lists,
      MessageTexts texts,
      Clock clock) {
    this.phones = phones;
    this.messages = messages;
    this.sender = sender;
    this.lists = lists;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A person's list is ready: they are told now, or in the morning, or tomorrow, if they want to
   * be. The same event again changes nothing.
   *
   * @param historyVersion of which the list is
   */
  public void ready(UserId person, long historyVersion) {
    Instant now = clock.instant();
    Optional<Phone> phone =
        phones.update(
            person,
            found ->
                found.map(
                    it ->
                        it.wishes().whenReady() && historyVersion > it.told().readyVersion()
                            ? it.withTold(it.told().waiting(historyVersion, now))
                            : it));
    phone.filter(Phone::isVerified).ifPresent(this::tellReady);
  }

  /** A person's number was verified: they are told what waits. */
  public void verified(UserId person) {
    phones.find(person).filter(Phone::isVerified).ifPresent(this::tellReady);
  }

  /** Tells people what waits, and what is new this week, unless another node does. */
  public void look() {
    Instant now = clock.instant();
    long slot = now.getEpochSecond() / BETWEEN_LOOKS.toSeconds();
    if (messages.take("look " + slot, 1, now.plus(Duration.ofDays(1)))) {
      phones.scan(this::tell);
    }
  }

  private void tell(Phone phone) {
    if (!phone.isVerified()) {
      return;
    }
    if (phone.told().waitingSince().isPresent()) {
      tellReady(phone);
    } else if (phone.wishes().weekly() && isDue(phone)) {
      tellNews(phone);
    }
  }

  private void tellReady(Phone phone) {
    Optional<Instant> since = phone.told().waitingSince();
    if (since.isEmpty() || !sender.isTimeFor(phone)) {
      return;
    }
    boolean late = since.get().plus(PATIENCE).isBefore(clock.instant());
    if (late || !phone.wishes().whenReady() || sender.isStopped(phone)) {
      boolean unused = note(phone, TextsTold::done);
      return;
    }
    Optional<List<TopMovies.Movie>> top = lists.of(phone.userId(), TextsTold.MAX_MOVIES);
    if (top.isPresent()
        && sender.takeDay(phone)
        && note(phone, told -> told.told(ids(top.get())))) {
      String text = texts.ready(phone.wishes().language(), titles(top.get()));
      boolean unused = sender.send(phone, Kind.READY, text);
    }
  }

  private boolean isDue(Phone phone) {
    ZonedDateTime there = clock.instant().atZone(phone.wishes().zone());
    DayOfWeek day = there.getDayOfWeek();
    boolean weekend =
        day == DayOfWeek.SATURDAY
            || day == DayOfWeek.SUNDAY
            || (day == DayOfWeek.FRIDAY && !there.toLocalTime().isBefore(FRIDAY_EVENING));
    return weekend && !phone.told().week().equals(week(phone)) && sender.isTimeFor(phone);
  }

  /** As ISO 8601 counts them, in the time zone of the person. */
  private String week(Phone phone) {
    ZonedDateTime there = clock.instant().atZone(phone.wishes().zone());
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        there.get(IsoFields.WEEK_BASED_YEAR),
        there.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private void tellNews(Phone phone) {
    Optional<List<TopMovies.Movie>> list = lists.of(phone.userId(), TextsTold.MAX_MOVIES);
    if (list.isEmpty() || sender.isStopped(phone)) {
      return;
    }
    Predicate<TopMovies.Movie> isNew = movie -> !phone.told().movies().contains(movie.id());
    List<TopMovies.Movie> fresh = list.get().stream().limit(TOP).filter(isNew).toList();
    String week = week(phone);
    if (fresh.isEmpty()) {
      boolean unused = note(phone, told -> told.in(week));
    } else if (sender.takeDay(phone) && note(phone, told -> told.told(ids(list.get())).in(week))) {
      String text = texts.news(phone.wishes().language(), titles(fresh));
      boolean unused = sender.send(phone, Kind.NEWS, text);
    }
  }

  /** Whether this call changed what the person was told, and no other came first. */
  private boolean note(Phone found, Function<TextsTold, TextsTold> change) {
    AtomicBoolean changed = new AtomicBoolean();
    Optional<Phone> unused =
        phones.update(
            found.userId(),
            current -> {
              changed.set(current.filter(it -> it.told().equals(found.told())).isPresent());
              return changed.get()
                  ? current.map(it -> it.withTold(change.apply(it.told())))
                  : current;
            });
    return changed.get();
  }

  private static List<Long> ids(List<TopMovies.Movie> movies) {
    return movies.stream().map(TopMovies.Movie::id).toList();
  }

  private static List<String> titles(List<TopMovies.Movie> movies) {
    return movies.stream().limit(MessageTexts.MAX_TITLES).map(TopMovies.Movie::title).toList();
  }
}
