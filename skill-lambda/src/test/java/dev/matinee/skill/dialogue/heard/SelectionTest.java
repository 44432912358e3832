package dev.matinee.skill.dialogue.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final Selection COMEDIES = Selection.ofGenre("Comedy");

  private static Selection without(String... genres) {
    return new Selection(List.of(), List.of(genres), Years.ANY);
  }

  private static Selection of(Years years) {
    return new Selection(List.of(), List.of(), years);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0-9999 : !",
        "1990-1999 :Comedy !",
        "0-9999 :Comedy,Romance !Film-Noir,Children's",
        "2001-9999 : !Horror"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(Selection.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "any any", "1990 :Comedy", "x :a,b", "0-9999 Comedy !"})
  void anyOtherTextIsEveryMovie(String text) {
    assertThat(Selection.parse(text)).isEqualTo(Selection.ALL);
  }

  @Test
  void aLaterWishChangesItsOwnPartOnly() {
    Selection fromTheNineties = COMEDIES.refinedBy(of(Years.ofDecade(1990)));

    assertThat(fromTheNineties)
        .isEqualTo(new Selection(List.of("Comedy"), List.of(), new Years(1990, 1999)));
    assertThat(fromTheNineties.refinedBy(Selection.ofGenre("War")).years())
        .isEqualTo(new Years(1990, 1999));
    assertThat(fromTheNineties.refinedBy(without("Horror")).text())
        .isEqualTo("1990-1999 :Comedy !Horror");
  }

  @Test
  void whatIsLeftOutIsNoLongerAskedForAndTheOtherWayRound() {
    assertThat(COMEDIES.refinedBy(without("Comedy")).text()).isEqualTo("0-9999 : !Comedy");
    assertThat(without("Comedy").refinedBy(COMEDIES)).isEqualTo(COMEDIES);
  }

  @Test
  void whatIsForChildrenStaysSo() {
    Selection forKids = COMEDIES.refinedBy(Selection.ofGenre(Selection.KIDS));

    assertThat(forKids.genres()).containsExactly(Selection.KIDS, "Comedy");
    assertThat(forKids.refinedBy(Selection.ofGenre("Fantasy")).genres())
        .containsExactly(Selection.KIDS, "Fantasy");
  }
}
