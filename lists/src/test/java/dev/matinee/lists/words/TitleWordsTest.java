package dev.matinee.lists.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amélie's WALL·E | amelies walle",
        "Æon Flux | aeon flux",
        "Die fabelhafte Welt der Straße | die fabelhafte welt der strasse",
        "Łódź, Øresund & İzmir | lodz oresund izmir",
        "[REC]³ | rec 3",
        "Ｆｕｌｌ ｗｉｄｔｈ | full width",
        "M*A*S*H | m a s h",
        "... | ''"
      })
  void aTitleHasItsWordsInPlainSmallLetters(String title, String words) {
    assertThat(String.join(" ", TitleWords.of(title))).isEqualTo(words);
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(TitleWords.of("Сталкер 電影")).containsExactly("сталкер", "電影");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one hundred and one dalmatians | 101 dalmatians",
        "two thousand and one a space odyssey | 2001 a space odyssey",
        "two thousand twelve | 2012",
        "nineteen eighty four | 1984",
        "nineteen seventeen | 1917",
        "blade runner twenty forty nine | blade runner 2049",
        "twenty eight days later | 28 days later",
        "twelve angry men | 12 angry men",
        "three ten to yuma | 3 10 to yuma",
        "twenty thousand leagues under the sea | 20000 leagues under the sea",
        "ocean s eleven | ocean s 11",
        "three hundred | 300",
        "the sixth sense | the 6 sense",
        "the 6th day | the 6 day",
        "love and death | love and death",
        "one and only | 1 and only",
        "lone star | lone star"
      })
  void numberWordsAreWrittenInDigits(String said, String digits) {
    assertThat(String.join(" ", SpokenNumbers.inDigits(List.of(said.split(" ")))))
        .isEqualTo(digits);
  }

  @Test
  void numeralsAreWrittenTheOtherWay() {
    assertThat(Numerals.otherWay("ii")).isEqualTo("2");
    assertThat(Numerals.otherWay("13")).isEqualTo("xiii");
    assertThat(Numerals.inDigits("iv")).isEqualTo("4");
    assertThat(Numerals.inDigits("4")).isEqualTo("4");
    assertThat(Numerals.inDigits("i")).isEqualTo("i");
  }
}
