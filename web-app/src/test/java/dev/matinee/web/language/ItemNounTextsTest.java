package dev.matinee.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.words.ItemNoun;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A site of other items speaks of them, and of no films. */
class ItemNounTextsTest {
  private static final Pattern FILM =
      Pattern.compile(
          "(?iU)\\b(films?|filme[ns]?|movies?|películas?|watched|seen|gesehen|vu[es]*|vist[ao]s?)\\b"
              + "(?!\\.csv)");

  /** Kinds of films by name, when a browser was seen, and the words of an own file. */
  private static final Set<String> OTHER =
      Set.of("account.browsers.since", "import.skipped.status", "import.skipped.short");

  static Stream<Bundle> bundles() {
    return Bundle.all().filter(bundle -> !bundle.area().equals("genre"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextSpeaksOfFilms(Bundle bundle) {
    for (ItemNoun noun : Set.of(ItemNoun.ARTIST, ItemNoun.PRODUCT)) {
      TextBundles texts = new TextBundles(bundle.language().locale(), noun);

      assertThat(bundle.patterns().keySet())
          .filteredOn(key -> !OTHER.contains(key))
          .map(texts::pattern)
          .filteredOn(text -> FILM.matcher(text.replaceAll("(?i)movie matinee", "")).find())
          .as(noun.word())
          .isEmpty();
    }
  }
}
