package dev.matinee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutPageTest {
  @ParameterizedTest
  @CsvSource({
    "ml-latest-small, false, MovieLens data are collected by GroupLens",
    "sample, true, the people are not",
    "netflix, false, those of the publisher"
  })
  void originOfTheDataIsToldAndNoOther(
      String name, boolean sample, String origin, @TempDir Path folder) {
    DataSet small = SmallData.dataSet();
    DataSet named = new DataSet(name, small.ratings(), small.catalogue(), 0);
    ModelSource source = () -> LiveModel.train(Snapshot.of(named), sample, Algorithms.USER_KNN);
    try (RunningSite site = RunningSite.startWithoutModel(folder, source)) {
      site.awaitModel();
      String page = site.get("/about").body();

      assertThat(page).contains(name, origin);
      assertThat(page.contains("University of Minnesota")).isEqualTo(name.startsWith("ml-"));
    }
  }
}
