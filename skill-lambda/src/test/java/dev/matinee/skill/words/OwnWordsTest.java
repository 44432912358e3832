package dev.matinee.skill.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
  private static ReadWords read(String tag, String words) {
    return OwnWords.of(Locale.forLanguageTag(tag)).read(words, false);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, could do with a laugh, RecommendByGenreIntent, genre=Comedy",
    "en-GB, three spooky films from the eighties, RecommendByGenreIntent,"
        + " amount=3 decade=1980 genre=Horror",
    "en-US, a western made before 1960, RecommendByGenreIntent, genre=Western side=before year=1960",
    "en-US, a thriller but without any horror, RecommendByGenreIntent, genre=Thriller without=Horror",
    "en-US, those are far too old, RefineListIntent, age=newer",
    "en-US, switch to a comedy instead, RefineListIntent, genre=Comedy",
    "en-US, have a film my son can watch, ForKidsIntent, ''",
    "en-US, what everyone is watching, PopularMoviesIntent, ''",
    "en-US, you decide for once, SurpriseMeIntent, ''",
    "en-US, got 2 hours what should i put on, RecommendMoviesIntent, ''",
    "en-US, something for numbers four and nine, WatchTogetherIntent, memberId=4 otherId=9",
    "de-DE, gern mal wieder einen krimi aus den neunzigern, RecommendByGenreIntent,"
        + " decade=1990 genre=Crime",
    "fr-FR, une comédie mais sans romance, RecommendByGenreIntent, genre=Comedy without=Romance",
    "es-ES, una del oeste de los sesenta, RecommendByGenreIntent, decade=1960 genre=Western",
  })
  void aWishIsReadWithAllItsParts(String tag, String words, String intent, String slots) {
    ReadWords read = read(tag, words);

    assertThat(read.intent()).isEqualTo(intent);
    assertThat(new java.util.TreeMap<>(read.slots()).toString().replaceAll("[{},]", ""))
        .isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, sorry i made a mistake there, UndoIntent",
    "en-US, films along the lines of jaws tonight, SimilarMoviesIntent",
    "de-DE, da hab ich mich vertan, UndoIntent",
    "fr-FR, je me suis trompé, UndoIntent",
    "es-ES, me he equivocado, UndoIntent",
  })
  void aCommandIsReadBeforeAWish(String tag, String words, String intent) {
    assertThat(read(tag, words).intent()).isEqualTo(intent);
  }

  @Test
  void aTitleEndsBeforeWhatIsSaidAfterIt() {
    assertThat(read("en-US", "want films similar to the lion king for tonight").slots())
        .isEqualTo(Map.of("title", "the lion king"));
  }

  @Test
  void whatIsNotKnownIsTold() {
    ReadWords read = read("en-US", "a comedy with tom hanks please");

    assertThat(read.slots()).isEqualTo(Map.of("genre", "Comedy"));
    assertThat(read.unread()).containsExactly("tom", "hanks");
  }

  @Test
  void whatAnIntentHasNoSlotForIsTold() {
    ReadWords read = read("en-US", "a western for my six year old");

    assertThat(read.intent()).isEqualTo("ForKidsIntent");
    assertThat(read.unread()).containsExactly("Western");
  }

  @Test
  void severalWhoSpeakWatchTogether() {
    assertThat(OwnWords.of(Locale.US).read("need a film", true).intent())
        .isEqualTo("WatchTogetherIntent");
    assertThat(OwnWords.of(Locale.US).read("need a film", false).intent())
        .isEqualTo("RecommendMoviesIntent");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, was the weather like",
    "en-US, ''",
    "de-DE, das wetter morgen",
    "fr-FR, la météo de demain",
    "es-ES, el clima mañana",
  })
  void whatMeansNothingHereIsNotUnderstood(String tag, String words) {
    assertThat(read(tag, words).isUnderstood()).isFalse();
  }

  /** "Leave out the horror movies" was once an unknown film. */
  @Test
  void wordsThatAreNoTitleAreReadOtherwise() {
    OwnWords words = OwnWords.of(Locale.US);

    assertThat(words.untitled("NotInterestedByNameIntent", "the horror movies"))
        .contains(
            new ReadWords("RefineListIntent", Map.of("without", "Horror"), java.util.List.of()));
    assertThat(words.untitled("SeenByNameIntent", "the second one"))
        .contains(new ReadWords("SeenItIntent", Map.of("position", "2"), java.util.List.of()));
    assertThat(words.untitled("SeenByNameIntent", "jaws")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, should we watch alien, 3",
    "es-ES, deberíamos ver alien, 2",
    "en-US, alien, 0",
    "en-US, up, 0"
  })
  void wordsInFrontOfATitleAreCounted(String tag, String title, int carriers) {
    assertThat(OwnWords.of(Locale.forLanguageTag(tag)).carriers(title)).isEqualTo(carriers);
  }

  @Test
  void anUnknownLanguageIsReadInEnglish() {
    assertThat(OwnWords.of(Locale.ITALY)).isSameAs(OwnWords.of(Locale.UK));
  }
}
