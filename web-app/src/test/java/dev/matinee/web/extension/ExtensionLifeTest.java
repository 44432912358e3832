package dev.matinee.web.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an extension is told from the start of a site to its end. */
class ExtensionLifeTest {
  @TempDir private Path folder;

  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  /** Writes down what it is told. */
  private final class Notes implements WebExtension {
    @Override
    public void install(WebRoutes routes) {
      told.add("install");
    }

    @Override
    public void start() {
      told.add("start");
    }

    @Override
    public void historyChanged(History history) {
      told.add("history " + history.userId().value() + " " + history.version());
    }

    @Override
    public void listStored(RecommendationList list) {
      told.add("list " + list.userId().value() + " " + list.historyVersion());
    }

    @Override
    public void close() {
      told.add("close");
    }
  }

  /** Fails whenever it is told something. */
  private static final class Broken implements WebExtension {
    @Override
    public void install(WebRoutes routes) {}

    @Override
    public void historyChanged(History history) {
      throw new IllegalStateException("a broken extension");
    }

    @Override
    public void listStored(RecommendationList list) {
      throw new IllegalStateException("a broken extension");
    }
  }

  @Test
  void itStartsWithTheSiteHearsWhatHappensAndIsClosedLast() {
    UserId ann;
    try (RunningSite site = start(new Notes())) {
      assertThat(told).containsExactly("install", "start");
      ann = rateAndLook(site);
      assertThat(told).contains("history " + ann.value() + " 1", "list " + ann.value() + " 1");
    }
    assertThat(told).endsWith("close").containsOnlyOnce("start", "close");
    assertThat(told).containsOnlyOnce("history " + ann.value() + " 1");
  }

  @Test
  void itHearsOfNothingThatChangesNothing() {
    try (RunningSite site = start(new Notes())) {
      SiteClient guest = SiteClient.of(site);
      guest.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
      guest.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
    }
    assertThat(told).filteredOn(line -> line.startsWith("history")).hasSize(1);
  }

  @Test
  void oneThatFailsStandsInTheWayOfNoOtherNorOfTheSite() {
    try (RunningSite site = start(new Broken(), new Notes())) {
      UserId ann = rateAndLook(site);
      assertThat(told).contains("history " + ann.value() + " 1", "list " + ann.value() + " 1");
    }
  }

  @Test
  void oneThatCannotStartKeepsTheSiteFromStarting() {
    WebExtension broken =
        new WebExtension() {
          @Override
          public void install(WebRoutes routes) {}

          @Override
          public void start() {
            throw new IllegalStateException("no such queue");
          }

          @Override
          public void close() {
            told.add("close");
          }
        };

    assertThatThrownBy(() -> start(broken)).hasMessage("no such queue");
    assertThat(told).containsExactly("close");
  }

  private RunningSite start(WebExtension... extensions) {
    return RunningSite.start(SqliteStores.open(folder.resolve("matinee.db")), List.of(extensions));
  }

  private static UserId rateAndLook(RunningSite site) {
    SiteClient ann = SiteClient.of(site).signUp("ann");
    assertThat(ann.send("/movies/6/mark", "mark", "4.5", "from", "/rate").statusCode())
        .isEqualTo(303);
    assertThat(ann.get("/recommendations").statusCode()).isEqualTo(200);
    return site.stores().accounts().find(new Username("ann")).orElseThrow().userId();
  }
}
