package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.IdNames;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site over plays of named songs: it ranks, and shows no ratings, since none were given. */
class EventDataTest {
  private static final int SONGS = 24;
  private static final int LISTENERS = 60;

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() throws IOException {
    StringBuilder plays = new StringBuilder("listener,song,plays\n");
    for (int listener = 0; listener < LISTENERS; listener++) {
      for (int song = listener % 4; song < SONGS; song += 1 + listener % 3) {
        plays.append("ann%d,song %d,%d%n".formatted(listener, song, 1 + listener * song));
      }
    }
    Path file = Files.writeString(folder.resolve("plays.csv"), plays);
    ReadOptions options = ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true));
    LiveModel model =
        LiveModel.train(Snapshot.of(DataSets.read(file, options)), false, Algorithms.EASE);
    site =
        RunningSite.start(
            WebSettings.loopback(0), () -> model, SqliteStores.open(folder.resolve("matinee.db")));
  }

  private static long song(int number) {
    return IdNames.numberOf("song " + number);
  }

  @Test
  void aListenersListHasNeitherPredictionsNorMatches() throws IOException {
    long ann = IdNames.numberOf("ann2");

    JsonNode list =
        new ObjectMapper().readTree(site.get("/api/v1/users/" + ann + "/recommendations").body());
    String page = site.get("/result?userId=" + ann + "&count=10").body();

    assertThat(list.get("userId").asLong()).isEqualTo(ann);
    assertThat(list.get("items")).isNotEmpty();
    assertThat(list.get("items"))
        .allMatch(item -> item.path("predictedRating").isMissingNode())
        .allMatch(item -> item.path("match").isMissingNode());
    assertThat(list.at("/items/0/title").asText()).startsWith("song ");
    assertThat(page).contains("song ").doesNotContainPattern("· \\d+\\s?%");
  }

  @Test
  void aPersonsPagesShowTheirOwnStarsAlone() {
    SiteClient ben = SiteClient.of(site).signUp("ben");
    for (int number = 1; number <= 6; number++) {
      ben.send("/movies/" + song(number) + "/mark", "mark", "4.5", "from", "/rate");
    }

    String page = ben.get("/movies/" + song(12)).body();

    assertThat(page)
        .contains("song 12", "4.5")
        .doesNotContain("class=\"prediction\"")
        .doesNotContain("aggregateRating")
        .doesNotContain("class=\"histogram\"");
  }
}
