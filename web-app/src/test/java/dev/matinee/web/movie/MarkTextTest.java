package dev.matinee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTextTest {
  private static final Texts ENGLISH = Texts.of(Language.EN);

  private static final RatedMovie RATING = new RatedMovie(9, Instant.parse("2023-11-14T22:13:20Z"));

  @Test
  void aMarkIsWrittenWithAllThatItSays() {
    assertThat(MarkText.of(MovieMark.NONE)).isEqualTo("none");
    assertThat(MarkText.of(MovieMark.WATCHED)).isEqualTo("watched");
    assertThat(MarkText.of(MovieMark.HIDDEN)).isEqualTo("hidden");
    assertThat(MarkText.of(MovieMark.rated(RATING))).isEqualTo("4.5@1700000000");
    assertThat(MarkText.of(new MovieMark(Optional.of(RATING), false, true)))
        .isEqualTo("4.5@1700000000-hidden");
    assertThat(MarkText.of(new MovieMark(Optional.empty(), true, true)))
        .isEqualTo("watched-hidden");
    Instant savedAt = Instant.ofEpochMilli(1_700_000_000_123L);
    assertThat(MarkText.of(MovieMark.saved(savedAt))).isEqualTo("saved@1700000000123");
    assertThat(MarkText.of(new MovieMark(Optional.of(RATING), false, false, Optional.of(savedAt))))
        .isEqualTo("4.5@1700000000-saved@1700000000123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "watched",
        "hidden",
        "watched-hidden",
        "0.5@-1",
        "4.5@1700000000",
        "5.0@1700000000-hidden",
        "saved@-1",
        "watched-saved@1700000000123",
        "5.0@1700000000-saved@1700000000123"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(MarkText.parse(text).map(MarkText::of)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "4.5",
        "5.5@1",
        "4.7@1",
        "hidden-hidden",
        "none-hidden",
        "4.5@1-watched",
        "-hidden",
        "watchedhidden",
        "saved",
        "saved@x",
        "hidden-saved@1",
        "none-saved@1",
        "saved@1-hidden",
        "saved@1234567890123456"
      })
  void anyOtherTextIsNone(String text) {
    assertThat(MarkText.parse(text)).isEmpty();
  }

  @Test
  void peopleReadAllThatAMarkSays() {
    assertThat(MarkText.words(MovieMark.rated(RATING), ENGLISH)).isEqualTo("rated 4.5 stars");
    assertThat(MarkText.words(MovieMark.rated(new RatedMovie(2, Instant.EPOCH)), ENGLISH))
        .isEqualTo("rated 1 star");
    assertThat(MarkText.words(new MovieMark(Optional.of(RATING), false, true), ENGLISH))
        .isEqualTo("rated 4.5 stars, and hidden: it will not be recommended");
    assertThat(MarkText.words(MovieMark.saved(Instant.EPOCH), ENGLISH))
        .isEqualTo("saved for later");
    assertThat(MarkText.words(MovieMark.NONE, ENGLISH)).isEqualTo("no longer marked");
  }
}
