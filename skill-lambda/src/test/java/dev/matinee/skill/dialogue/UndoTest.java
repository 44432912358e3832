package dev.matinee.skill.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {
  private static final RatedMovie RATING = new RatedMovie(9, Instant.ofEpochSecond(1_700_000_000));
  private static final Optional<Instant> SAVED_AT =
      Optional.of(Instant.ofEpochMilli(1_700_000_000_123L));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 false false",
        "7 true true",
        "-7 false true 9@1700000000",
        "7 false false saved 1700000000123",
        "7 false false 9@1700000000 saved 1700000000123"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(Undo.parse(text).map(Undo::text)).contains(text);
  }

  @Test
  void itSaysAllThatWasSaidOfTheMovie() {
    MovieMark before = new MovieMark(Optional.of(RATING), false, false, SAVED_AT);

    assertThat(new Undo(7, before).text())
        .isEqualTo("7 false false 9@1700000000 saved 1700000000123");
    assertThat(Undo.parse("7 false false 9@1700000000 saved 1700000000123"))
        .contains(new Undo(7, before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7 false",
        "x false false",
        "7 false false 11@1",
        "7 true false 9@1",
        "7 false true saved 1",
        "7 false false saved",
        "7 false false saved x"
      })
  void anyOtherTextIsNothing(String text) {
    assertThat(Undo.parse(text)).isEmpty();
  }
}
