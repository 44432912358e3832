package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watchlist, and the ways into it, without a script. */
class SavedPageTest {
  private static final Pattern TITLE = Pattern.compile("film-title\"><a href=\"/movies/([0-9]+)\"");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private final SiteClient guest = SiteClient.of(site);

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private List<Long> movies(String path) {
    return TITLE
        .matcher(guest.get(path).body())
        .results()
        .map((MatchResult title) -> Long.parseLong(title.group(1)))
        .toList();
  }

  private void mark(long movie, String mark) {
    assertThat(
            guest.send("/movies/" + movie + "/mark", "mark", mark, "from", "/saved").statusCode())
        .isEqualTo(303);
  }

  @Test
  void anEmptyWatchlistSaysWhatFillsIt() {
    assertThat(guest.get("/saved").body())
        .contains("Nothing saved yet.", "href=\"/recommendations\"", "href=\"/import\"")
        .doesNotContain("Pick one for me");
  }

  @Test
  void savedMoviesLeaveThePicksAndComeByMatchOrByTime() {
    mark(1, "5.0");
    List<Long> picks = movies("/recommendations");
    mark(picks.get(0), "saved");
    mark(picks.get(1), "saved");

    assertThat(movies("/saved")).containsExactly(picks.get(0), picks.get(1));
    assertThat(movies("/saved?order=saved")).containsExactly(picks.get(1), picks.get(0));
    assertThat(guest.get("/saved").body()).contains("2 films for later", "Because you liked");
    assertThat(movies("/recommendations"))
        .doesNotContain(picks.get(0), picks.get(1))
        .startsWith(picks.get(2));
    assertThat(movies("/recommendations?saved=true")).isEqualTo(picks);
    assertThat(guest.get("/recommendations?saved=true&view=genres").body())
        .contains("name=\"saved\" value=\"true\" checked", "href=\"/recommendations?saved=true\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsaved", "watched", "hidden", "4.0"})
  void aMovieLeavesTheWatchlist(String mark) {
    mark(7, "saved");
    mark(8, "saved");

    mark(7, mark);

    assertThat(movies("/saved")).containsExactly(8L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?query=film+7", "/movies/7"})
  void everyCardSavesAndSaysSo(String page) {
    String save = "name=\"mark\" value=\"saved\"";
    String remove = "name=\"mark\" value=\"unsaved\"";
    assertThat(guest.get(page).body()).contains(save).doesNotContain(remove);

    mark(movies(page).stream().findFirst().orElse(7L), "saved");

    assertThat(guest.get(page).body()).contains(remove);
  }

  @Test
  void aMovieThatIsAskedAboutCanBeSavedAndIsAskedAboutNoMore() {
    long asked = movies("/rate?step=films").get(0);
    assertThat(guest.get("/rate?step=films").body()).contains("value=\"saved\"");

    mark(asked, "saved");

    assertThat(movies("/rate?step=films")).isNotEmpty().doesNotContain(asked);
  }

  @Test
  void aRatedMovieCanBeSavedToSeeItAgainAndKeepsItsRating() {
    mark(7, "4.5");
    mark(7, "saved");

    assertThat(guest.get("/rated").body()).contains("You gave it 4.5", "Saved for later");
    assertThat(movies("/saved")).containsExactly(7L);
  }

  @Test
  void oneIsPickedAtRandomAndThenAnother() {
    List<Long> saved = List.of(3L, 5L, 7L);
    saved.forEach(movie -> mark(movie, "saved"));
    Set<Long> seen = new TreeSet<>();
    List<List<Long>> pages = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      pages.add(movies("/saved?pick=one"));
      seen.addAll(pages.get(i));
      assertThat(movies("/saved?pick=one&not=5")).doesNotContain(5L).hasSize(1);
    }
    assertThat(pages).allMatch(page -> page.size() == 1);
    assertThat(seen).containsExactlyElementsOf(saved);
    assertThat(guest.get("/saved?pick=one").body())
        .contains("How about this one?", "Another one", "Back to your watchlist");
  }

  @Test
  void theOnlyMovieIsPickedAgainAndOfNoneNoneIs() {
    assertThat(guest.get("/saved?pick=one").body()).contains("Nothing saved yet.");
    mark(5, "saved");

    assertThat(movies("/saved?pick=one&not=5")).containsExactly(5L);
    assertThat(guest.get("/saved?pick=one").body()).doesNotContain("Another one");
  }
}
