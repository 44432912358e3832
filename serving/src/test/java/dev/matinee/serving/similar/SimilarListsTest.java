package dev.matinee.serving.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SimilarListsTest {
  private static final LiveModel MODEL = SmallData.model();

  @Test
  void everyKnownMovieHasThoseThatItsPageShows() {
    SimilarMovies lists = SimilarLists.of(MODEL, TrainingProgress.NONE);

    assertThat(lists.size()).isEqualTo(MODEL.popular().size());
    assertThat(lists.titles()).isEqualTo(MODEL.titles().version());
    for (Item movie : MODEL.popular()) {
      assertThat(lists.of(movie.id()))
          .isEqualTo(MoviesLike.of(MODEL.recommender(), movie.id(), SimilarMovies.MOST))
          .isNotEmpty();
    }
  }

  @Test
  void aMovieThatOnePersonAloneLikedWithAnotherIsNotLikeIt() {
    List<SimilarItem> found = MODEL.recommender().similarItems(1, 60);
    List<Long> byMore =
        found.stream().filter(item -> item.coRaters() > 1).map(SimilarItem::itemId).toList();

    assertThat(byMore).hasSizeLessThan(found.size());
    assertThat(MoviesLike.of(MODEL.recommender(), 1, 60)).isEqualTo(byMore);
  }

  @Test
  void theWorkSaysHowFarItIsAndCanBeEnded() {
    List<Long> steps = new ArrayList<>();
    TrainingProgress untilThree =
        (done, total) -> {
          steps.add(done);
          if (done == 3) {
            throw new CancellationException("enough");
          }
        };

    assertThatThrownBy(() -> SimilarLists.of(MODEL, untilThree))
        .isInstanceOf(CancellationException.class);
    assertThat(steps).containsExactly(1L, 2L, 3L);
  }
}
