package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  private final NumberText number = new NumberText();

  @Property
  void everyLongIsRead(@ForAll long value) {
    assertThat(readWhole(Long.toString(value))).isTrue();
    assertThat(number.whole()).isEqualTo(value);
  }

  @Property
  void everyDoubleIsReadAsJavaReadsIt(@ForAll double value) {
    assertThat(readDecimal(Double.toString(value))).isTrue();
    assertThat(number.decimal()).isEqualTo(value);
  }

  @Property
  void shortDecimalsAreRoundedAsJavaRoundsThem(
      @ForAll @BigRange(min = "0", max = "9999999") @Scale(7) BigDecimal value) {
    assertThat(readDecimal(value.toPlainString())).isTrue();
    assertThat(number.decimal()).isEqualTo(value.doubleValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "1.0",
        " 1",
        "1 ",
        "1e3",
        "٣",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999"
      })
  void otherTextIsNoWholeNumber(String text) {
    assertThat(readWhole(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "1.2.3",
        "NaN",
        "Infinity",
        "1e309",
        "-1e309",
        "0x1p3",
        "4f",
        "4d",
        " 4",
        "4,5"
      })
  void otherTextIsNoDecimalNumber(String text) {
    assertThat(readDecimal(text)).isFalse();
  }

  private boolean readWhole(String text) {
    return number.readWhole(("x" + text + "9").toCharArray(), 1, text.length());
  }

  private boolean readDecimal(String text) {
    return number.readDecimal(("x" + text + "9").toCharArray(), 1, text.length());
  }
}
