package dev.matinee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitledSourceTest {
  private static final LiveModel SAMPLE =
      LiveModel.train(Snapshot.of(BuiltInSample.load()), true, Algorithms.USER_KNN);

  @TempDir private Path folder;

  @Test
  void theTitlesOfAModelAreKeptWhereTheSkillFindsThem() throws Exception {
    TitleFolder titles = new TitleFolder(folder);

    LiveModel model = new TitledSource(() -> SAMPLE, titles).load();

    assertThat(model.titlesArePublished()).isTrue();
    assertThat(titles.find(model.titles().version()).orElseThrow().size())
        .isEqualTo(SAMPLE.titles().size())
        .isPositive();
  }

  @Test
  void whereTheyCannotBeKeptTheModelAnswersAllTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    LiveModel model = new TitledSource(() -> SAMPLE, new TitleFolder(file)).load();

    assertThat(model.titlesArePublished()).isFalse();
    assertThat(model.catalogue()).isSameAs(SAMPLE.catalogue());
  }
}
