package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumberTest {
  private static final Language ENGLISH = Language.of(Locale.US);
  private static final List<String> UNITS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  @Property(tries = 2000)
  void everyNumberInWordsIsHeard(
      @ForAll @IntRange(max = 9999) int number, @ForAll boolean withAnd) {
    assertThat(Words.of(inWords(number, withAnd), ENGLISH)).containsExactly(String.valueOf(number));
  }

  @Property
  void whatFollowsANumberIsLeft(@ForAll @IntRange(max = 9999) int number) {
    assertThat(Words.of(inWords(number, true) + " and i want movies", ENGLISH))
        .containsExactly(String.valueOf(number), "and", "i", "want", "movies");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "'1,234', 1234",
    "-1, -1",
    "minus one, -1",
    "minus 5, -5",
    "ninety nine thousand and one, 99001",
    "a hundred and five, 105",
    "a thousand, 1000",
    "Twenty-Five, 25",
    "twelve hundred, 1200",
    "first, 1",
    "twenty second, 22",
    "3rd, 3",
    "one two three, 123",
    "007, 007",
    "oh one two, 012",
    "one two three four five six seven eight, 12345678",
    "1234 5678, 12345678",
    "1 2 3 4 5 6 7 8, 12345678",
    "twelve thirty four fifty six seventy eight, 12345678"
  })
  void aNumberIsOneWordOfDigits(String spoken, String digits) {
    assertThat(Words.of(spoken, ENGLISH)).containsExactly(digits);
  }

  @ParameterizedTest
  @CsvSource({"a movie", "minus", "and", "hundred"})
  void otherWordsAreNoNumber(String spoken) {
    assertThat(Words.of(spoken, ENGLISH)).noneMatch(word -> word.matches("-?[02-9]+"));
  }

  private static String inWords(int number, boolean withAnd) {
    if (number < 20) {
      return UNITS.get(number);
    }
    if (number < 100) {
      String tens = TENS.get(number / 10 - 2);
      return number % 10 == 0 ? tens : tens + " " + UNITS.get(number % 10);
    }
    int scale = number < 1000 ? 100 : 1000;
    String head = inWords(number / scale, withAnd) + (scale == 100 ? " hundred" : " thousand");
    int rest = number % scale;
    String and = withAnd && rest < 100 ? " and " : " ";
    return rest == 0 ? head : head + and + inWords(rest, withAnd);
  }
}
