package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Requirements;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who rates ten well-known films of one kind sees mostly that kind on the first page. */
class KindOnFirstScreenTest {
  private static final Pattern CARD =
      Pattern.compile("<li class=\"film pick\"[^>]*data-movie=\"(\\d+)\"");
  private static final int RATED = 10;
  private static final int FIRST_PAGE = 24;

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static LiveModel model;

  @BeforeAll
  static void start() {
    Snapshot data = Snapshot.of(DataSets.read(Requirements.mlLatestSmall()));
    model = LiveModel.train(data, false, Algorithms.standard());
    site =
        RunningSite.start(
            WebSettings.loopback(0), () -> model, SqliteStores.open(folder.resolve("matinee.db")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Animation", "Horror", "Musical", "Romance", "Sci-Fi", "War", "Western"})
  void mostFilmsAreOfTheKindThatWasRated(String genre) {
    SiteClient person = SiteClient.of(site);
    List<Item> bestKnown =
        model.popular().stream()
            .filter(movie -> movie.genres().contains(genre))
            .limit(RATED)
            .toList();
    for (Item movie : bestKnown) {
      person.send("/movies/" + movie.id() + "/mark", "mark", "5.0", "from", "/rate");
    }

    List<Item> shown =
        CARD.matcher(person.get("/recommendations").body())
            .results()
            .map(card -> model.catalogue().get(Long.parseLong(card.group(1))))
            .toList();

    assertThat(shown).hasSize(FIRST_PAGE).doesNotContainAnyElementsOf(bestKnown);
    assertThat(shown.stream().filter(movie -> movie.genres().contains(genre)).count())
        .as("films of the genre %s among the first %d", genre, FIRST_PAGE)
        .isGreaterThan(FIRST_PAGE / 2);
  }
}
