package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer with ten titles of the movies that most people of ml-latest-small rated. */
class TenTitlesInTimeTest {
  private static final int PAGES = 6;
  private static final int TITLES = 10;
  private static final double MOST_SECONDS = 35;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "en-US, en-us",
    "en-GB, en-gb",
    "en-AU, en-gb",
    "en-CA, en-us",
    "en-IN, en-gb",
    "de-DE, de",
    "fr-FR, fr-fr",
    "es-ES, es"
  })
  void tenTitlesTakeAtMostHalfAMinuteAndABit(String locale, String voice)
      throws IOException, InterruptedException {
    SpokenLength length = SpokenLength.in(folder);
    List<RecommendedMovie> movies = mostRated();
    double longest = 0;
    for (int page = 0; page < PAGES; page++) {
      String speech = speech(movies.subList(page * TITLES, (page + 1) * TITLES), locale);
      double seconds = length.of(speech, voice);
      assertThat(seconds).as(speech).isBetween((double) TITLES, MOST_SECONDS);
      longest = Math.max(longest, seconds);
    }
    System.out.printf(Locale.ROOT, "%s: ten titles take up to %.1f s%n", locale, longest);
  }

  private static String speech(List<RecommendedMovie> movies, String locale) {
    MatineeSkill skill =
        TestSkill.reading(
            ListsInMemory.at(0, Lists.of(1, movies.toArray(RecommendedMovie[]::new))));
    SavedRequest wish = recommend().memberId("1").amount(String.valueOf(TITLES)).locale(locale);
    return SkillAnswer.of(skill.respond(wish.bytes())).speech();
  }

  private static List<RecommendedMovie> mostRated() throws IOException {
    Path data = Requirements.mlLatestSmall();
    TitleIndex titles = TitleFile.index(data.resolve("movies.csv"));
    try (Stream<String> rows = Files.lines(data.resolve("ratings.csv"))) {
      Map<Long, Long> raters =
          rows.skip(1)
              .map(row -> Long.parseLong(row.split(",", -1)[1]))
              .collect(Collectors.groupingBy(movie -> movie, Collectors.counting()));
      return raters.entrySet().stream()
          .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder()))
          .flatMap(movie -> titles.find(movie.getKey()).stream())
          .limit((long) PAGES * TITLES)
          .map(TenTitlesInTimeTest::movie)
          .toList();
    }
  }

  private static RecommendedMovie movie(Title title) {
    return Lists.movie(TitleFile.withoutOtherNames(title.title()), title.year());
  }
}
