package dev.matinee.skill.dialogue.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.MovieMark;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndosTest {
  private static Undo undo(long movie) {
    return new Undo(
        movie, "Movie " + movie, new MovieMark(Optional.empty(), false, false, Optional.empty()));
  }

  @Test
  void theLatestIsTakenBackFirst() {
    Undos undos = Undos.NONE.and(undo(1)).and(undo(2));

    assertThat(undos.latest()).contains(undo(2));
    assertThat(undos.withoutLatest().latest()).contains(undo(1));
    assertThat(undos.withoutLatest().withoutLatest().latest()).isEmpty();
  }

  @Test
  void theOldestOfMoreThanTenIsDropped() {
    Undos undos = Undos.NONE;
    for (int movie = 1; movie <= 12; movie++) {
      undos = undos.and(undo(movie));
    }

    assertThat(undos.changes()).hasSize(10).startsWith(undo(12)).endsWith(undo(3));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Undos undos = Undos.NONE.and(undo(1)).and(undo(2));

    assertThat(Undos.parse(undos.text())).isEqualTo(undos);
    assertThat(Undos.parse(Undos.NONE.text())).isEqualTo(Undos.NONE);
    assertThat(Undos.parse("nonsense\n" + undo(3).text()).changes()).containsExactly(undo(3));
  }
}
