package dev.matinee.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Samples;
import dev.matinee.store.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListNewsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String READY =
      "Matinee: Your list is ready: Heat; Ronin; Alien. https://films.example/m Reply STOP to end.";

  @TempDir private Path folder;
  @AutoClose private TextedPerson ann;
  private ListNews news;

  @BeforeEach
  void start() {
    ann = new TextedPerson(folder);
    ann.giveNumber();
    ann.verify(ann.id());
    news = ann.news(100);
  }

  private void setTime(String instant) {
    ann.clock().advance(Duration.between(ann.clock().instant(), Instant.parse(instant)));
  }

  @Test
  void aListThatIsReadyIsToldOnceHoweverOftenTheEventComes() {
    IntStream.range(0, 8).parallel().forEach(i -> ann.news(100).ready(ann.id(), 3));
    news.ready(ann.id(), 2);
    news.look();
    ann.clock().advance(DAY);
    news.ready(ann.id(), 3);
    news.look();
    assertThat(ann.outbox()).containsExactly(READY);
  }

  @Test
  void inTheNightItWaitsForTheMorning() {
    setTime("2020-11-30T20:30:00Z");
    news.ready(ann.id(), 1);
    news.look();
    assertThat(ann.outbox()).isEmpty();
    setTime("2020-12-01T07:59:00Z");
    news.look();
    assertThat(ann.outbox()).isEmpty();
    setTime("2020-12-01T08:00:00Z");
    news.look();
    assertThat(ann.outbox()).containsExactly(READY);
  }

  @Test
  void thereIsOneMessageADayToANumberWhoeverHasIt() {
    UserId other = Samples.account().userId();
    ann.giveNumber(other);
    ann.verify(other);
    news.ready(ann.id(), 1);
    news.ready(ann.id(), 2);
    news.ready(other, 1);
    assertThat(ann.outbox()).hasSize(1);
    ann.clock().advance(DAY);
    news.look();
    assertThat(ann.outbox()).hasSize(2);
  }

  @Test
  void whoWaitsTooLongIsNotTold() {
    setTime("2020-11-30T22:00:00Z");
    news.ready(ann.id(), 1);
    ann.clock().advance(DAY.multipliedBy(3).plusHours(11));
    news.look();
    assertThat(ann.outbox()).isEmpty();
    assertThat(ann.phone().told().waitingSince()).isEmpty();
  }

  @Test
  void nothingIsToldWithoutVerificationWishOrAfterStop() {
    UserId other = Samples.account().userId();
    ann.giveNumber(other);
    news.ready(other, 1);
    news.ready(Samples.account().userId(), 1);
    ann.stores()
        .phones()
        .update(ann.id(), it -> it.map(me -> me.withWishes(me.wishes().with(false, false))));
    news.ready(ann.id(), 1);
    ann.stores()
        .phones()
        .update(ann.id(), it -> it.map(me -> me.withWishes(me.wishes().with(true, true))));
    ann.inbound().take(TextedPerson.NUMBER, "STOP");
    news.ready(ann.id(), 2);
    assertThat(ann.outbox()).isEmpty();
    ann.inbound().take(TextedPerson.NUMBER, "START");
    news.ready(ann.id(), 3);
    assertThat(ann.outbox()).hasSize(1);
  }

  @Test
  void whoWantsItNoLongerInTheMorningIsNotTold() {
    setTime("2020-11-30T22:00:00Z");
    news.ready(ann.id(), 1);
    ann.stores()
        .phones()
        .update(ann.id(), it -> it.map(me -> me.withWishes(me.wishes().with(false, true))));
    setTime("2020-12-01T12:00:00Z");
    news.look();
    assertThat(ann.outbox()).isEmpty();
    assertThat(ann.phone().told().waitingSince()).isEmpty();
  }

  @Test
  void theBudgetOfAMonthIsThatOfTheSite() {
    ListNews poor = ann.news(1);
    poor.ready(ann.id(), 1);
    ann.clock().advance(DAY);
    poor.ready(ann.id(), 2);
    assertThat(ann.outbox()).as("a month began").hasSize(2);
    ann.clock().advance(DAY);
    poor.ready(ann.id(), 3);
    assertThat(ann.outbox()).hasSize(2);
  }

  @Test
  void whatIsNewIsToldOnceAWeekFromFridayEveningOn() {
    news.ready(ann.id(), 1);
    ann.list.add(0, new TopMovies.Movie(90, "Volver"));
    setTime("2020-12-04T15:59:00Z");
    news.look();
    assertThat(ann.outbox()).hasSize(1);
    setTime("2020-12-04T16:00:00Z");
    IntStream.range(0, 4).parallel().forEach(node -> ann.news(100).look());
    assertThat(ann.outbox())
        .hasSize(2)
        .first()
        .isEqualTo("Matinee: New in your list: Volver. https://films.example/m Reply STOP to end.");
    ann.list.add(0, new TopMovies.Movie(91, "Amélie"));
    setTime("2020-12-05T12:00:00Z");
    news.look();
    assertThat(ann.outbox()).hasSize(2);
    setTime("2020-12-12T12:00:00Z");
    news.look();
    assertThat(ann.outbox()).hasSize(3).first().asString().contains("Amélie");
    setTime("2020-12-19T12:00:00Z");
    news.look();
    assertThat(ann.outbox()).as("nothing is new").hasSize(3);
  }
}
