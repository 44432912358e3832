package dev.matinee.skill.dialogue.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.skill.TitleFile;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every title of ml-latest-small, as it is said. */
class RealTitlesTest {
  private static final String PART = "[\\p{L}\\p{M}\\p{Nd}]+";

  /** Apostrophes and hyphens within words. */
  private static final String WORD = PART + "(?:['-]" + PART + ")*";

  /** Words, with a blank or a comma and a blank between them. */
  private static final Pattern SAID = Pattern.compile(WORD + "(?:,? " + WORD + ")*");

  private static List<String> titles() throws IOException {
    Path movies = Requirements.mlLatestSmall().resolve("movies.csv");
    return TitleFile.index(movies).titles().stream().map(title -> title.title()).toList();
  }

  @Test
  void noSignIsLeftForAVoiceToRead() throws IOException {
    assertThat(titles())
        .hasSizeGreaterThan(9_000)
        .allSatisfy(title -> assertThat(SaidTitle.of(title)).as(title).matches(SAID));
  }

  @Test
  void noNumeralOfASequelIsLeft() throws IOException {
    assertThat(
            titles().stream()
                .map(TitleFile::withoutOtherNames)
                .map(SaidTitle::of)
                .filter(RealTitlesTest::hasNumeral))
        .isEmpty();
  }

  private static boolean hasNumeral(String said) {
    return said.matches(".* [IVX]{2,}([, ].*)?|.* V(,.*)?");
  }

  @Test
  void noTitleIsLost() throws IOException {
    assertThat(titles())
        .allSatisfy(
            title ->
                assertThat(SaidTitle.of(title).length())
                    .as(title)
                    .isGreaterThanOrEqualTo(Math.min(title.length(), 160) / 3));
  }
}
