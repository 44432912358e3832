package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as they are spoken in German, French and Spanish. */
class ForeignNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void everyNumberBelowAHundredIsListedOnce(String language) {
    List<List<String>> numbers =
        LanguageFile.of(Locale.forLanguageTag(language)).phrases("numbers");

    assertThat(numbers).hasSize(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "fünf, 5",
    "zwo, 2",
    "fünfundzwanzig, 25",
    "einundzwanzig, 21",
    "hundertfünf, 105",
    "einhundertfünf, 105",
    "zweihundertfünfzig, 250",
    "tausend, 1000",
    "zweitausenddreihundertelf, 2311",
    "neunundneunzigtausendeins, 99001",
    "zweihundertfünfzigtausend, 250000",
    "dritten, 3",
    "3., 3",
    "1.234, 1234",
    "minus eins, -1",
    "eins zwei drei, 123",
    "eins zwei drei vier fünf sechs sieben acht, 12345678",
    "zwölf vierunddreißig sechsundfünfzig achtundsiebzig, 12345678"
  })
  void german(String spoken, String digits) {
    assertThat(words("de", spoken)).containsExactly(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "cinq, 5",
    "vingt-cinq, 25",
    "vingt et un, 21",
    "soixante et onze, 71",
    "quatre-vingts, 80",
    "quatre-vingt-dix-sept, 97",
    "nonante, 90",
    "cent cinq, 105",
    "deux cents, 200",
    "deux cent cinquante, 250",
    "mille, 1000",
    "deux mille trois cent onze, 2311",
    "quatre-vingt-dix-neuf mille un, 99001",
    "deuxième, 2",
    "2e, 2",
    "première, 1",
    "moins un, -1",
    "un deux trois, 123",
    "un deux trois quatre cinq six sept huit, 12345678",
    "douze trente-quatre cinquante-six soixante-dix-huit, 12345678"
  })
  void french(String spoken, String digits) {
    assertThat(words("fr", spoken)).containsExactly(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "cinco, 5",
    "veinticinco, 25",
    "treinta y cinco, 35",
    "ciento cinco, 105",
    "cien, 100",
    "doscientas cincuenta, 250",
    "mil, 1000",
    "dos mil trescientos once, 2311",
    "noventa y nueve mil uno, 99001",
    "cien mil, 100000",
    "segunda, 2",
    "2ª, 2",
    "1.234, 1234",
    "menos uno, -1",
    "uno dos tres, 123",
    "uno dos tres cuatro cinco seis siete ocho, 12345678",
    "doce treinta y cuatro cincuenta y seis setenta y ocho, 12345678"
  })
  void spanish(String spoken, String digits) {
    assertThat(words("es", spoken)).containsExactly(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Jahrhundert, jahrhundert",
    "de, tausendmal, tausendmal",
    "fr, 'L''été, s''il vous plaît !', l'été",
    "es, '¿Qué película, por favor?', qué película"
  })
  void otherWordsKeepTheirLettersAndLoseFillers(String language, String spoken, String heard) {
    assertThat(String.join(" ", words(language, spoken))).isEqualTo(heard);
  }

  private static List<String> words(String language, String text) {
    return Words.of(text, Language.of(Locale.forLanguageTag(language)));
  }
}
