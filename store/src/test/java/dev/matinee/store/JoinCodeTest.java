package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {
  private static final JoinCode CODE = new JoinCode("BCDFGH");

  @ParameterizedTest
  @ValueSource(
      strings = {"BCDFGH", "bcdfgh", " bCd fGh ", "bcd-fgh", "B–C–D–F–G–H", "bcd\u00a0fgh\n"})
  void caseSpacesAndDashesDoNotMatter(String typed) {
    assertThat(JoinCode.typed(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "BCDFG", "BCDFGHJ", "BCDFGA", "BCDFG1", "BCDFG0", "BCD.FGH", "ＢCDFGH"})
  void whatIsNotSixOfTheLettersIsNoCode(String typed) {
    assertThat(JoinCode.typed(typed)).isEmpty();
  }

  @Test
  void randomCodesUseAllTheLettersAndNoOther() {
    Set<String> letters = new HashSet<>();
    Set<JoinCode> codes = new HashSet<>();
    for (int count = 0; count < 1_000; count++) {
      JoinCode code = JoinCode.random();
      codes.add(code);
      code.value().chars().forEach(letter -> letters.add(Character.toString(letter)));
    }
    assertThat(String.join("", letters.stream().sorted().toList()))
        .isEqualTo("BCDFGHJKMNPQRSTVWXYZ");
    assertThat(codes).hasSizeGreaterThan(990);
  }

  @Test
  void aWrongCodeIsNamedAndARightOneIsNotShown() {
    assertThatThrownBy(() -> new JoinCode("bcdfgh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code must be 6 of the letters BCDFGHJKMNPQRSTVWXYZ, got bcdfgh");
    assertThat(CODE).hasToString("JoinCode[hidden]");
  }
}
