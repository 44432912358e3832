package dev.matinee.lists.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedListTest {
  private static final int SIX_KILOBYTES = 6 * 1024;

  /** What is stored beside the bytes: key, versions, times and names of attributes. */
  private static final int HEAD = 200;

  private static final ListedMovie AMELIE =
      new ListedMovie(
          4973,
          0.75,
          OptionalDouble.of(4.6),
          OptionalInt.of(93),
          "linear-model",
          List.of(new ListedReason(1, 5, 0.5), new ListedReason(50, 4.5, -0.25)));
  private static final ListedMovie UNKNOWN =
      new ListedMovie(7, 0, OptionalDouble.empty(), OptionalInt.empty(), "", List.of());

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500, 10_000})
  void theLongestListWithThreeReasonsEachTakesSixKilobytesAtMost(int rated) {
    byte[] packed = PackedList.pack(ListsOfPeople.longest(rated, 7));

    assertThat(packed.length + HEAD).isLessThanOrEqualTo(SIX_KILOBYTES);
  }

  @Test
  void theLongestListComesBackAsItWas() {
    List<ListedMovie> list = ListsOfPeople.longest(500, 11);

    assertThat(PackedList.unpack(PackedList.pack(list))).contains(list);
  }

  /** As documented: a program that packs otherwise must use another version. */
  @Test
  void theLayoutIsTheOneThatStoresHold() {
    byte[] packed = PackedList.pack(List.of(AMELIE, UNKNOWN));

    assertThat(HexFormat.of().formatHex(packed))
        .isEqualTo(
            "01" // version
                + "02" // movies
                + "02"
                + "0c6c696e6561722d6d6f64656c"
                + "00" // origins
                + "0e"
                + "0d" // the least id, and the bits of the others
                + "f047"
                + "00" // the same of predicted ratings
                + "02"
                + "a846"
                + "904e" // ratings
                + "02"
                + "02"
                + "04" // reasons, the least of them, k
                + "07853663f4000ee90fc037d0000000000020" // reasons and movies
                + "ee0a80c2");
  }

  @Test
  void whatWasSavedForLaterStandsBehindWhatAnOlderProgramReads() {
    ListWithSaved list =
        new ListWithSaved(
            List.of(AMELIE), List.of(new ListedPlace(0, UNKNOWN), new ListedPlace(255, AMELIE)));
    byte[] packed = PackedList.pack(list);

    assertThat(PackedList.unpackWithSaved(packed)).contains(list);
    assertThat(PackedList.unpack(packed)).contains(List.of(AMELIE));
    byte[] none = PackedList.pack(List.of(AMELIE));
    assertThat(PackedList.unpackWithSaved(none))
        .contains(new ListWithSaved(List.of(AMELIE), List.of()));
    assertThatThrownBy(() -> new ListedPlace(256, AMELIE))
        .hasMessage("place must be between 0 and 255, got 256");
  }

  @Test
  void anEmptyListIsAList() {
    assertThat(PackedList.unpack(PackedList.pack(List.of()))).contains(List.of());
  }

  @Test
  void aListOfALaterVersionIsNotRead() {
    byte[] later = PackedList.pack(List.of(AMELIE));
    later[0] = 2;

    assertThat(PackedList.unpack(later)).isEmpty();
    assertThat(PackedList.unpack(new byte[] {(byte) 200})).isEmpty();
  }

  @Test
  void damagedBytesAreNamed() {
    byte[] packed = PackedList.pack(List.of(AMELIE, UNKNOWN));

    assertThatThrownBy(() -> PackedList.unpack(new byte[0]))
        .isInstanceOf(ListsException.class)
        .hasMessage("a packed list is damaged: its 0 bytes do not begin with a version");
    assertThatThrownBy(() -> PackedList.unpack(Arrays.copyOf(packed, packed.length - 1)))
        .isInstanceOf(ListsException.class)
        .hasMessage(
            "a packed list is damaged: its %d bytes have another checksum"
                .formatted(packed.length - 1));
  }

  @Test
  void noBitCanBeTurnedUnnoticed() {
    byte[] packed = PackedList.pack(List.of(AMELIE, UNKNOWN));

    for (int bit = Byte.SIZE; bit < packed.length * Byte.SIZE; bit++) {
      byte[] turned = packed.clone();
      turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> PackedList.unpack(turned))
          .as("bit %d", bit)
          .isInstanceOf(ListsException.class)
          .hasMessageStartingWith("a packed list is damaged: ");
    }
  }

  @Test
  void numbersThatNoListHasAreRefused() {
    assertThatThrownBy(() -> new ListedReason(1, Double.NaN, 0))
        .hasMessage("rating must be a finite number, got NaN");
    assertThatThrownBy(
            () -> new ListedMovie(1, 0, OptionalDouble.empty(), OptionalInt.of(101), "", List.of()))
        .hasMessage("match must be between 0 and 100, got 101");
  }
}
