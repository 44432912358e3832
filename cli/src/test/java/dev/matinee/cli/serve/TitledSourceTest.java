package dev.matinee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.lists.popular.PopularFolder;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.similar.SimilarFolder;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.similar.MoviesLike;
import dev.matinee.testkit.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitledSourceTest {
  private static final LiveModel SAMPLE =
      LiveModel.train(Snapshot.of(BuiltInSample.load()), true, Algorithms.USER_KNN);

  @TempDir private Path folder;
  @AutoClose private BackgroundSimilar similar;

  @BeforeEach
  void begin() {
    similar = new BackgroundSimilar(new SimilarFolder(folder), Duration.ZERO);
  }

  private TitledSource source(TitleFolder titles) {
    return new TitledSource(() -> SAMPLE, titles, new PopularFolder(titles.folder()), similar);
  }

  @Test
  void theTitlesOfAModelAreKeptWhereTheSkillFindsThem() throws Exception {
    TitleFolder titles = new TitleFolder(folder);

    LiveModel model = source(titles).load();

    assertThat(model.titlesArePublished()).isTrue();
    assertThat(titles.find(model.titles().version()).orElseThrow().size())
        .isEqualTo(SAMPLE.titles().size())
        .isPositive();
  }

  @Test
  void whereTheyCannotBeKeptTheModelAnswersAllTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    LiveModel model = source(new TitleFolder(file)).load();

    assertThat(model.titlesArePublished()).isFalse();
    assertThat(model.catalogue()).isSameAs(SAMPLE.catalogue());
  }

  @Test
  void thePopularMoviesOfAModelTakeThePlaceOfThoseBefore() throws Exception {
    PopularFolder popular = new PopularFolder(folder);
    popular.replace(new PopularMovies("0123456789abcdef", "", List.of()));

    LiveModel model = source(new TitleFolder(folder)).load();

    PopularMovies kept = popular.find().orElseThrow();
    assertThat(kept.titles()).isEqualTo(model.titles().version());
    assertThat(kept.model()).isEqualTo(model.version());
    assertThat(kept.movies().get(0).id()).isEqualTo(model.popular().get(0).id());
  }

  @Test
  void moviesLikeOthersAreMadeInTheBackgroundAndLieBesideTheTitles() throws Exception {
    LiveModel model = source(new TitleFolder(folder)).load();

    assertThat(Eventually.comesTrue(() -> new SimilarFolder(folder).has(model.version()))).isTrue();

    SimilarMovies kept = new SimilarFolder(folder).find(model.version()).orElseThrow();
    assertThat(kept.titles()).isEqualTo(model.titles().version());
    long best = model.popular().get(0).id();
    assertThat(kept.of(best))
        .isEqualTo(MoviesLike.of(model.recommender(), best, SimilarMovies.MOST))
        .isNotEmpty();
  }

  @Test
  void thoseThatAreThereStay() throws Exception {
    SimilarMovies other = SimilarMovies.of("0123456789abcdef", Map.of(1L, List.of(2L)));
    new SimilarFolder(folder).keep(SAMPLE.version(), other);

    LiveModel unused = source(new TitleFolder(folder)).load();
    similar.close();

    assertThat(new SimilarFolder(folder).find(SAMPLE.version()).orElseThrow().of(1))
        .containsExactly(2L);
  }
}
