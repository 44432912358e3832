package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.published.PublishedVersion;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A node that answers by published editions.
 *
 * @param site the same, with metrics
 */
public record EditionNode(RunningSite site) implements AutoCloseable {
  public static EditionNode start(Path folder, PublishedEditions editions) {
    return start(folder, editions.source());
  }

  public static EditionNode start(Path folder, ModelSource source) {
    return new EditionNode(
        RunningSite.start(
            RunningSite.withMetrics(0), source, SqliteStores.open(folder.resolve("matinee.db"))));
  }

  /** Before its model is there. */
  public static EditionNode startUnready(Path folder, PublishedEditions editions) {
    return new EditionNode(RunningSite.startWithoutModel(folder, editions.source()));
  }

  public static boolean answersBy(Scrape scrape, PublishedVersion version) {
    return scrape.text().contains("published=\"" + version.version() + "\"");
  }

  public boolean answersBy(PublishedVersion version) {
    return answersBy(Scrape.of(site), version);
  }

  /** Waits until it answers by a version. */
  public void awaitTakeover(PublishedVersion version) {
    await(now -> answersBy(now, version));
  }

  public Scrape await(Predicate<Scrape> found) {
    Scrape scrape = Scrape.when(site, found);
    assertThat(found.test(scrape)).as(scrape.text()).isTrue();
    return scrape;
  }

  public void awaitReady() {
    int status = site.get("/health/ready").statusCode();
    for (int i = 0; i < 2_000 && status != 200; i++) {
      status = site.get("/health/ready").statusCode();
    }
    assertThat(status).isEqualTo(200);
  }

  /** The edition that the list of a user is of. */
  public int edition() {
    return edition(ApiClient.json(ApiClient.of(site).get("/users/1/recommendations")));
  }

  /** The edition that every movie of a list is of. */
  public static int edition(JsonNode list) {
    assertThat(list.get("items")).isNotEmpty();
    int edition = list.get("items").get(0).get("movieId").asInt() / SmallData.EDITION;
    for (JsonNode item : list.get("items")) {
      assertThat(item.get("movieId").asInt() / SmallData.EDITION).isEqualTo(edition);
    }
    return edition;
  }

  @Override
  public void close() {
    site.close();
  }
}
