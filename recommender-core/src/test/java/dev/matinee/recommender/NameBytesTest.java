package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameBytesTest {
  private static final List<String> NAMES =
      List.of("", "tag a\nb", "tag \u00e9t\u00e9", "year 401");

  @Test
  void namesComeBackAsTheyWere() {
    assertThat(NameBytes.read(NameBytes.of(NAMES))).hasValue(NAMES);
    assertThat(NameBytes.read(NameBytes.of(List.of()))).hasValue(List.of());
  }

  @Test
  void bytesThatAreCutAreNoNames() {
    byte[] bytes = NameBytes.of(NAMES);
    assertThat(NameBytes.read(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    assertThat(NameBytes.read(Arrays.copyOf(bytes, 2))).isEmpty();
    assertThat(NameBytes.read((byte) -1, (byte) 0, (byte) 0, (byte) 0)).isEmpty();
  }

  @Test
  void namesThatDoNotAscendAreRefused() {
    assertThat(NameBytes.read(NameBytes.of(List.of("b", "a")))).isEmpty();
    assertThat(NameBytes.read(NameBytes.of(List.of("a", "a")))).isEmpty();
  }
}
