package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.evaluation.taste.PlayedRating;
import dev.matinee.evaluation.taste.PlayedTaste;
import dev.matinee.evaluation.taste.PlayedTastes;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code matinee recommend} for a made person among the real ones. */
class RecommendedTasteTest {
  private static final long NEW_USER = 9001;
  private static final long ONE_EVENING = 1_500_000_000;

  @Test
  void aUserWhoRatedHorrorAloneIsRecommendedHorrorFirst(@TempDir Path folder) throws IOException {
    PlayedTaste taste = named("horror");
    addTo(folder, taste);

    JsonNode movies =
        MatineeRun.of(
                "recommend",
                "--data",
                folder.toString(),
                "--user",
                NEW_USER + "",
                "--algorithm",
                "ease",
                "--json")
            .succeeds()
            .json()
            .get("items");

    assertThat(movies).hasSize(10);
    assertThat(movies)
        .filteredOn(movie -> genres(movie).contains("Horror"))
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(movies)
        .extracting(movie -> movie.get("movieId").asLong())
        .doesNotContainAnyElementsOf(taste.ratings().stream().map(PlayedRating::movieId).toList());
  }

  private static PlayedTaste named(String name) {
    return PlayedTastes.all().stream()
        .filter(taste -> taste.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void addTo(Path folder, PlayedTaste taste) throws IOException {
    Path real = Requirements.mlLatestSmall();
    Files.copy(real.resolve("movies.csv"), folder.resolve("movies.csv"));
    Path ratings = folder.resolve("ratings.csv");
    Files.write(ratings, Files.readAllBytes(real.resolve("ratings.csv")));
    List<String> rows =
        taste.ratings().stream()
            .map(each -> NEW_USER + "," + each.movieId() + "," + each.rating() + "," + ONE_EVENING)
            .toList();
    Files.write(ratings, rows, StandardOpenOption.APPEND);
  }

  private static List<String> genres(JsonNode movie) {
    List<String> genres = new ArrayList<>();
    movie.get("genres").forEach(genre -> genres.add(genre.asText()));
    return genres;
  }
}
