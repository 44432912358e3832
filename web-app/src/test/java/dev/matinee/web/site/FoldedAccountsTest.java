package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.community.FoldedSnapshot;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site over data that accounts were folded into. */
class FoldedAccountsTest {
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  @Test
  void anAccountInTheDataIsNoUserThatAnybodyCanAskFor() {
    Stores stores = opened.add(SqliteStores.open(folder.resolve("accounts.db")));
    Told.change(stores, BEN, history -> history.rate(2, new RatedMovie(10, Instant.EPOCH)));
    Snapshot folded =
        FoldedSnapshot.of(Snapshot.of(SmallData.dataSet()), stores.histories(), read -> {});
    LiveModel model = LiveModel.train(folded, false, Algorithms.USER_KNN);
    long number = PersonProfile.number(BEN);

    assertThat(model.ratings().hasUser(number)).isTrue();
    Stores others = SqliteStores.open(folder.resolve("node.db"));
    try (RunningSite site = RunningSite.start(WebSettings.loopback(0), () -> model, others)) {
      assertThat(site.get("/api/v1/users/" + number + "/recommendations").statusCode())
          .isIn(400, 404);
      assertThat(site.get("/result?count=5&userId=" + number).statusCode()).isIn(400, 404, 422);
      assertThat(site.get("/movies").body())
          .contains("users 1 to 40")
          .doesNotContain("IDs between");
    }
  }
}
