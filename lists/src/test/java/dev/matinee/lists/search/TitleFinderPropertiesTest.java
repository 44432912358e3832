package dev.matinee.lists.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for any titles and anything that is said. */
class TitleFinderPropertiesTest {
  private static final String[] SYLLABLES = {
    "ba", "ce", "do", "fi", "gur", "hal", "kon", "lem", "mar", "nor", "pel", "quo", "rus", "sta"
  };
  private static final int MOVIES = 3000;
  private static final List<Title> TITLES = titles(new Random(17));
  private static final TitleFinder FINDER = TitleFinder.of(TitleIndex.of(TITLES));

  private static List<Title> titles(Random random) {
    List<Title> titles = new ArrayList<>();
    for (int id = 1; id <= MOVIES; id++) {
      StringBuilder title = new StringBuilder(random.nextInt(3) == 0 ? "The " : "");
      int words = 1 + random.nextInt(4);
      for (int word = 0; word < words; word++) {
        title.append(word == 0 ? "" : " ").append(word(random));
      }
      titles.add(
          new Title(
              id,
              title.toString(),
              OptionalInt.of(1900 + random.nextInt(120)),
              List.of(),
              random.nextInt(12),
              List.of()));
    }
    return titles;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < 3; syllable++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static Title movie(int number) {
    return TITLES.get(number - 1);
  }

  @Property(tries = 300)
  void everyMovieIsFoundByItsTitleAndYear(@ForAll @IntRange(min = 1, max = MOVIES) int number) {
    Title movie = movie(number);
    String said = movie.title().toUpperCase(Locale.ROOT) + " from " + movie.year().getAsInt();

    List<Title> found = FINDER.find(said).movies();

    assertThat(found.get(0).title()).isEqualToIgnoringCase(movie.title());
    assertThat(found).allMatch(each -> each.year().equals(movie.year()));
  }

  @Property(tries = 300)
  void aWrongLetterFindsItAllTheSame(
      @ForAll @IntRange(min = 1, max = MOVIES) int number,
      @ForAll @IntRange(min = 1, max = 5) int fromItsEnd) {
    Title movie = movie(number);
    StringBuilder said = new StringBuilder(movie.title());
    said.setCharAt(said.length() - fromItsEnd, 'z');

    assertThat(FINDER.find(said.toString()).movies()).isNotEmpty();
    assertThat(FINDER.find(said.toString(), movie.year()).movies())
        .anyMatch(each -> each.year().equals(movie.year()));
  }

  @Property(tries = 300)
  void anythingThatIsSaidGivesAtMostFiveDifferentMovies(
      @ForAll @StringLength(max = 250) String said) {
    FoundTitles found = FINDER.find(said);
    Set<Long> ids = new HashSet<>();
    found.movies().forEach(each -> ids.add(each.id()));

    assertThat(ids).hasSize(found.movies().size()).hasSizeLessThanOrEqualTo(FoundTitles.MOST);
    assertThat(FINDER.find(said)).isEqualTo(found);
  }
}
