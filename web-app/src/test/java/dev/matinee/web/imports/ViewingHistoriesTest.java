package dev.matinee.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.testkit.Requirements;
import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.MadeHistory.Wording;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand rows in each of eight languages, over the published set ml-latest-small. */
class ViewingHistoriesTest {
  private static final double ALIKE = 0.8;
  private static final double MOST_QUESTIONS = 0.9;
  private static Catalogue movies;
  private static MovieImport imports;

  @BeforeAll
  static void read() {
    Path data = Requirements.mlLatestSmall();
    movies = DataSets.read(data).catalogue();
    ItemReferences references = ItemReferences.of(data);
    imports =
        new MovieImport(
            movies,
            references.titles(),
            references.links(),
            MovieSearch.of(movies, references, movie -> 1));
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        made(
            "Turkish",
            "%d. Sezon",
            "%d. Bölüm",
            "Gece Deniz Yalnız Kapı Rüzgar Sessiz Kırmızı Ada"),
        made(
            "Dutch",
            "Seizoen %d",
            "Aflevering %d",
            "Nacht Water Brief Stad Vriend Zomer Huis Berg"),
        made(
            "German", "Staffel %d", "Folge %d", "Nacht Wasser Brief Stadt Freund Sommer Haus Berg"),
        made("French", "Saison %d", "Épisode %d", "Nuit Mer Lettre Ville Ami Été Maison Montagne"),
        made(
            "Spanish",
            "Temporada %d",
            "Episodio %d",
            "Noche Mar Carta Ciudad Amigo Verano Casa Sierra"),
        made("Polish", "Sezon %d", "Odcinek %d", "Noc Morze List Miasto Przyjaciel Lato Dom Góra"),
        made("Japanese", "シーズン%d", "第%d話", "夜 海 手紙 町 友達 夏 家 山"),
        made("Swedish", "Säsong %d", "Avsnitt %d", "Natt Vatten Brev Stad Vän Sommar Hus Berg"));
  }

  private static Arguments made(String language, String season, String episode, String words) {
    return Arguments.of(language, new Wording(season, episode, List.of(words.split(" "))));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void filmsAreLookedForAndSeriesAreNotAskedFor(String language, Wording wording) {
    MadeHistory history = MadeHistory.of(wording, List.copyOf(movies.items()));

    ImportPreview preview =
        imports.preview(
            new UploadHints("NetflixViewingHistory.csv", ""),
            history.text().getBytes(StandardCharsets.UTF_8),
            ImportedMovies.NOW);

    assertThat(preview.skipped())
        .filteredOn(row -> row.why().key().equals("import.skipped.searches"))
        .as("films that are not looked for")
        .isEmpty();
    assertThat(preview.skipped())
        .filteredOn(row -> row.reason().equals("a series"))
        .filteredOn(row -> history.films().contains(row.line()))
        .extracting(SkippedRow::text)
        .as("films that are taken for series")
        .isEmpty();
    assertThat(preview.ambiguous())
        .extracting(Ambiguous::line)
        .as("series that are asked for")
        .isSubsetOf(history.films());
    long alike = preview.ambiguous().stream().filter(ViewingHistoriesTest::hasAlike).count();
    System.out.printf(
        "%s: %d films found, %d questions, %d of them with a title that is alike%n",
        language, preview.matched().size(), preview.ambiguous().size(), alike);
    assertThat(alike).isGreaterThanOrEqualTo((long) (MOST_QUESTIONS * preview.ambiguous().size()));
  }

  /** By another measure than the import's own. */
  private static boolean hasAlike(Ambiguous question) {
    String asked = question.title().toLowerCase(Locale.ROOT);
    return question.candidates().stream()
        .map(Item::title)
        .map(title -> title.toLowerCase(Locale.ROOT))
        .anyMatch(
            title ->
                asked.contains(title)
                    || title.contains(asked)
                    || share(asked, title)
                    || new JaroWinklerSimilarity().apply(asked, title) >= ALIKE);
  }

  private static boolean share(String one, String other) {
    Set<String> words = new HashSet<>(Arrays.asList(one.split("\\W+")));
    words.retainAll(Arrays.asList(other.split("\\W+")));
    return words.stream().anyMatch(word -> word.length() > 4);
  }
}
