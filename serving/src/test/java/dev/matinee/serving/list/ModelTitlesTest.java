package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a node packs lists. */
class ModelTitlesTest {
  private static final LiveModel MODEL = SmallData.model();
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final ListOwner OWNER = ListOwner.ofDataSetUser(MODEL, 1);

  @TempDir private Path folder;
  @AutoClose private SqliteStores stores;
  private final ModelReference models = new ModelReference();

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("lists.db"));
  }

  private RecommendationStore lists(ListFormat format) {
    return new ModelTitles(models, format).over(stores.recommendations());
  }

  private boolean isPacked() {
    return stores.recommendations().find(OWNER.userId()).orElseThrow().packed().isPresent();
  }

  @Test
  void aListComesBackFromTheStoreAsItWasMade() {
    models.publish(MODEL.withPublishedTitles());
    RecommendationList made = new ListMaker(CLOCK).make(MODEL, OWNER);

    lists(ListFormat.PACKED).save(made);

    assertThat(made.movies()).isNotEmpty();
    assertThat(isPacked()).isTrue();
    assertThat(lists(ListFormat.PLAIN).find(OWNER.userId())).contains(made);
  }

  @Test
  void whereTheTitlesAreNotPublishedAListKeepsThem() {
    models.publish(MODEL);

    lists(ListFormat.PACKED).save(new ListMaker(CLOCK).make(MODEL, OWNER));

    assertThat(isPacked()).isFalse();
  }

  @Test
  void aListWithTitlesOfOtherDataIsNotThere() {
    models.publish(MODEL.withPublishedTitles());
    lists(ListFormat.PACKED).save(new ListMaker(CLOCK).make(MODEL, OWNER));
    models.publish(SmallData.modelWithTitles(List.of("Other")).withPublishedTitles());

    assertThat(lists(ListFormat.PACKED).find(OWNER.userId())).isEmpty();
  }

  @Test
  void aModelThatIsTrainedAgainHasTheSameTitles() {
    LiveModel again =
        MODEL
            .withPublishedTitles()
            .trainedOn(MODEL.ratings(), Instant.EPOCH)
            .publishedAs("v2", Optional.empty());

    assertThat(again.titlesArePublished()).isTrue();
    assertThat(again.titles()).isSameAs(MODEL.titles());
  }
}
