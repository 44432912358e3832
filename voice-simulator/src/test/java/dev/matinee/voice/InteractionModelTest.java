package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.skill.words.OwnWords;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of utterances. */
class InteractionModelTest {
  private static final InteractionModel MODEL = InteractionModel.load(Locale.US);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "recommend movies, -, -",
        "Request movies!, -, -",
        "What should I watch?, -, -",
        "please recommend me twenty five movies, -, 25",
        "recommend me 5 movies please, -, 5",
        "a hundred and five movies, -, 105",
        "my id is one, 1, -",
        "My I.D. is 1., 1, -",
        "I'm user seven, 7, -",
        "my ID is one and I want five movies, 1, 5",
        "my id is one hundred and five and i want ten movies, 105, 10",
        "five movies for id minus one, -1, 5",
        "one and five movies, 1, 5",
        "recommend me a good movie, -, -",
        "recomend me five movies, -, 5",
        "recommend me five good movies, -, 5",
        "my id is banana, ?, -",
        "my id is one and i want many movies, 1, ?",
      })
  void wishesForMoviesAreUnderstood(String utterance, String memberId, String amount) {
    Match heard = MODEL.hear(Words.of(utterance, MODEL.language()));

    assertThat(heard.intent()).isEqualTo("RecommendMoviesIntent");
    assertThat(heard.slots().get("memberId")).isEqualTo(memberId);
    assertThat(heard.slots().get("amount")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "recommend me a horror movie, horror movie, -, -",
        "give me three comedies, comedies, -, 3",
        "something from the nineties, -, nineties, -",
        "five sci-fi movies from the nineteen eighties, sci fi movies, 19 eighties, 5",
        "give me some mumblecore, ?, -, -"
      })
  void kindsOfMoviesAreUnderstood(String utterance, String genre, String decade, String amount) {
    Match heard = MODEL.hear(Words.of(utterance, MODEL.language()));

    assertThat(heard.intent()).isEqualTo("RecommendByGenreIntent");
    assertThat(heard.slots().get("genre")).isEqualTo(genre);
    assertThat(heard.slots().get("decade")).isEqualTo(decade);
    assertThat(heard.slots().get("amount")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "help, Help",
    "What can you do?, Help",
    "stop, Stop",
    "cancel, Cancel",
    "never mind, Cancel",
    "go home, NavigateHome",
    "repeat, Repeat",
    "Repeat that please, Repeat",
    "start over, StartOver",
    "yes, Yes",
    "'Yes, please', Yes",
    "no, No",
    "'No, thank you', No"
  })
  void wellKnownPhrasesLeadToBuiltInIntents(String utterance, String intent) {
    assertThat(MODEL.hear(Words.of(utterance, MODEL.language())).intent())
        .isEqualTo("AMAZON." + intent + "Intent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is the weather",
        "tell me a joke",
        "banana",
        "five",
        "stop the music",
        "",
        "?!"
      })
  void everythingElseIsNotUnderstood(String utterance) {
    Match heard = MODEL.hear(Words.of(utterance, MODEL.language()));

    assertThat(
            Optional.ofNullable(heard.slots().get(OwnWords.SLOT))
                .map(words -> OwnWords.of(MODEL.locale()).read(words, false).intent())
                .orElse(heard.intent()))
        .isEqualTo("AMAZON.FallbackIntent");
  }

  @Test
  void anySampleWinsOverOwnWords() {
    assertThat(heard("could you recommend me a movie tonight")).isEqualTo("RecommendMoviesIntent");
    assertThat(heard("give me some mumblecore")).isEqualTo("RecommendByGenreIntent");
    assertThat(heard("could you line up some flicks")).isEqualTo(OwnWords.INTENT);
    assertThat(heard("we could do with some flicks")).isEqualTo(OwnWords.OUR_INTENT);
  }

  private static String heard(String utterance) {
    return MODEL.hear(Words.of(utterance, MODEL.language())).intent();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "memberId, one, 1, -",
        "memberId, my id is one, 1, -",
        "memberId, one and five movies, 1, 5",
        "memberId, five movies, -, 5",
        "memberId, banana, ?, -",
        "amount, five, -, 5",
        "amount, five movies, -, 5",
        "amount, just two please, -, 2",
        "amount, user three, 3, -",
      })
  void anAnswerFillsTheSlotThatWasAskedFor(
      String slot, String utterance, String memberId, String amount) {
    Match heard =
        MODEL.hearAnswer("RecommendMoviesIntent", slot, Words.of(utterance, MODEL.language()));

    assertThat(heard.intent()).isEqualTo("RecommendMoviesIntent");
    assertThat(heard.slots().get("memberId")).isEqualTo(memberId);
    assertThat(heard.slots().get("amount")).isEqualTo(amount);
  }

  @Test
  void aQuestionCanBeAnsweredWithSomethingElse() {
    assertThat(
            MODEL
                .hearAnswer("RecommendMoviesIntent", "amount", Words.of("help", MODEL.language()))
                .intent())
        .isEqualTo("AMAZON.HelpIntent");
  }

  @Test
  void aLanguageWithoutModelIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InteractionModel.load(Locale.JAPAN))
        .withMessageContaining("ja-JP");
  }
}
