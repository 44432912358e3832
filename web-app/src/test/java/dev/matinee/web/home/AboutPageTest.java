package dev.matinee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    String page = page(name, sample, Algorithms.USER_KNN, folder);

    assertThat(page).contains(name, origin);
    assertThat(page.contains("University of Minnesota")).isEqualTo(name.startsWith("ml-"));
  }

  @ParameterizedTest
  @CsvSource({
    "bias, one order for all people, similar taste",
    "user-knn, people with a similar taste, adds up",
    "als, adds up what their ratings say, that kind is lifted",
    "ease, that kind is lifted, similar taste"
  })
  void theWayOfAListIsToldAndThatOfNoOtherAlgorithm(
      String algorithm, String told, String other, @TempDir Path folder) {
    assertThat(page("made", false, Algorithms.named(algorithm), folder))
        .contains(told)
        .doesNotContain(other);
  }

  @Test
  void onlyAlgorithmsThatComparePeopleAreToldByThem() {
    for (Algorithm algorithm : Algorithms.all()) {
      List<String> how = new AboutPage.View(model().label(), algorithm.label(), "", false).how();

      assertThat(how.contains("home.about.neighbours"))
          .as(algorithm.label())
          .isEqualTo(algorithm.label().startsWith("user-knn"));
    }
  }

  private static LiveModel model() {
    return LiveModel.train(Snapshot.of(SmallData.dataSet()), false, Algorithms.POPULARITY);
  }

  private static String page(String name, boolean sample, Algorithm algorithm, Path folder) {
    DataSet small = SmallData.dataSet();
    DataSet named = new DataSet(name, small.ratings(), small.catalogue(), 0);
    ModelSource source = () -> LiveModel.train(Snapshot.of(named), sample, algorithm);
    try (RunningSite site = RunningSite.startWithoutModel(folder, source)) {
      site.awaitModel();
      return site.get("/about").body();
    }
  }
}
