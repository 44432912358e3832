package dev.matinee.lists.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TitleIndexTest {
  private static final Title HEAT =
      new Title(6, "Heat", OptionalInt.of(1995), List.of("Crime", "Action"));
  private static final Title METROPOLIS =
      new Title(
          2010,
          "Métropolis 電影 🎬",
          OptionalInt.of(-3),
          List.of(),
          Title.renown(300),
          List.of("Metropolis", "大都会"));
  private static final Title UNTITLED = new Title(-7, "", OptionalInt.empty(), List.of("Action"));

  @Test
  void everyMovieIsFoundByItsId() {
    TitleIndex index = TitleIndex.read(TitleIndex.of(List.of(METROPOLIS, HEAT, UNTITLED)).bytes());

    assertThat(index.size()).isEqualTo(3);
    assertThat(index.find(6)).contains(HEAT);
    assertThat(index.find(2010)).contains(METROPOLIS);
    assertThat(index.find(-7)).contains(UNTITLED);
    assertThat(index.find(7)).isEmpty();
  }

  @Test
  void theVersionNamesTheContentAndNotTheOrderOfItsMaking() {
    String version = TitleIndex.of(List.of(HEAT, METROPOLIS)).version();

    assertThat(version).matches("[0-9a-f]{16}");
    assertThat(TitleIndex.of(List.of(METROPOLIS, HEAT)).version()).isEqualTo(version);
    assertThat(TitleIndex.of(List.of(HEAT)).version()).isNotEqualTo(version);
  }

  /** As documented: functions of an earlier release read what is published today. */
  @Test
  void theLayoutIsTheOneThatIsPublished() {
    assertThat(HexFormat.of().formatHex(TitleIndex.of(List.of(HEAT)).bytes()))
        .isEqualTo(
            "4d544901"
                + "02"
                + "06416374696f6e"
                + "054372696d65"
                + "01"
                + "06"
                + "961f"
                + "02"
                + "0100"
                + "0448656174"
                + "00"
                + "00");
    Title seven =
        new Title(
            47, "Seven", OptionalInt.of(1995), List.of(), Title.renown(203), List.of("Se7en"));
    assertThat(HexFormat.of().formatHex(TitleIndex.of(List.of(seven)).bytes()))
        .isEqualTo(
            "4d544901"
                + "00"
                + "01"
                + "2f"
                + "961f"
                + "00"
                + "05536576656e"
                + "08"
                + "01"
                + "055365"
                + "37656e");
  }

  @Test
  void allMoviesAreReadInTheOrderOfTheirIds() {
    assertThat(TitleIndex.of(List.of(METROPOLIS, HEAT, UNTITLED)).titles())
        .containsExactly(UNTITLED, HEAT, METROPOLIS);
  }

  @Test
  void renownChangesWhenTheNumberOfPeopleDoubles() {
    assertThat(IntStream.of(0, 1, 2, 3, 4, 7, 8, Integer.MAX_VALUE).map(Title::renown))
        .containsExactly(0, 1, 2, 2, 3, 3, 4, 31);
    assertThatThrownBy(() -> new Title(1, "Jaws", OptionalInt.empty(), List.of(), 32, List.of()))
        .hasMessage("renown must be between 0 and 31, got 32");
  }

  @Test
  void anIndexWithoutMoviesIsOne() {
    assertThat(TitleIndex.read(TitleIndex.of(List.of()).bytes()).size()).isZero();
  }

  @Test
  void whatIsNoIndexIsRefused() {
    byte[] bytes = TitleIndex.of(List.of(METROPOLIS)).bytes();

    assertThatThrownBy(() -> TitleIndex.read(new byte[0]))
        .isInstanceOf(ListsException.class)
        .hasMessage("no index of titles: it does not begin with MTI and format 1");
    for (int length = 4; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> TitleIndex.read(cut))
          .as("%d bytes", length)
          .isInstanceOf(ListsException.class)
          .hasMessageStartingWith("no index of titles: it ");
    }
  }

  @Test
  void anotherContentThanItsVersionSaysIsRefused() {
    TitleIndex heat = TitleIndex.of(List.of(HEAT));
    TitleIndex other = TitleIndex.of(List.of(METROPOLIS));

    assertThat(TitleIndex.read(heat.bytes(), heat.version()).find(6)).contains(HEAT);
    assertThatThrownBy(() -> TitleIndex.read(other.bytes(), heat.version()))
        .hasMessage(
            "the index of titles %s has the content of %s"
                .formatted(heat.version(), other.version()));
  }

  @Test
  void whatIsNoVersionLeadsNowhere() {
    assertThat(TitleIndex.path("0123456789abcdef")).isEqualTo("titles/0123456789abcdef.bin");
    assertThatThrownBy(() -> TitleIndex.path("../../secret.bin"))
        .isInstanceOf(ListsException.class)
        .hasMessage("the version of an index must be 16 hexadecimal digits, got ../../secret.bin");
  }
}
