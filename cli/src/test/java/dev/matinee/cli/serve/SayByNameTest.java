package dev.matinee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.lists.popular.PopularFolder;
import dev.matinee.lists.similar.SimilarFolder;
import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.list.ModelTitles;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.similar.MoviesLike;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films by name on one machine: what the site keeps beside its store is what the skill reads. */
class SayByNameTest {
  @TempDir private Path home;

  /** As the site leaves it: a packed list, its titles, and the films like others. */
  private LiveModel serve() throws Exception {
    LiveModel trained =
        LiveModel.train(Snapshot.of(BuiltInSample.load()), true, Algorithms.standard());
    SimilarFolder similar = new SimilarFolder(home);
    try (SqliteStores stores = SqliteStores.open(home.resolve("matinee.db"));
        BackgroundSimilar background = new BackgroundSimilar(similar, Duration.ZERO)) {
      LiveModel model =
          new TitledSource(
                  () -> trained, new TitleFolder(home), new PopularFolder(home), background)
              .load();
      ModelReference live = new ModelReference();
      live.publish(model);
      boolean unused =
          new ModelTitles(live, ListFormat.PACKED)
              .over(stores.recommendations())
              .save(
                  new ListMaker(Clock.systemUTC()).make(model, ListOwner.ofDataSetUser(model, 1)));
      assertThat(Eventually.comesTrue(() -> similar.has(model.version()))).isTrue();
      return model;
    }
  }

  @Test
  void theSkillSaysTheFilmsThatThePageOfAFilmShows() throws Exception {
    LiveModel model = serve();
    Item matrix =
        model.catalogue().items().stream()
            .filter(movie -> movie.title().equals("The Matrix"))
            .findFirst()
            .orElseThrow();
    List<String> like =
        MoviesLike.of(model.recommender(), matrix.id(), 5).stream()
            .map(id -> model.catalogue().get(id).title())
            .toList();

    MatineeRun run =
        MatineeRun.with(Map.of("MATINEE_HOME", home.toString()))
            .run(
                "say",
                "my id is one and i want three movies",
                "movies like the matrix",
                "tell me about the matrix")
            .succeeds();

    List<String> said = run.out().lines().toList();
    assertThat(like).hasSize(5);
    assertThat(said.get(3))
        .startsWith("Matinee: If you like The Matrix, try these:")
        .containsSubsequence(like);
    assertThat(said.get(5)).startsWith("Matinee: The Matrix, from 1999.");
  }
}
