package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of the addresses of pictures. */
abstract class PostersContract extends EngineContract {
  /** Movies that no other test knows. */
  private final long first = user.dataSetUser().orElseThrow() * 1000;

  PostersContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void aFoundPictureAndAMissingOneAreBothKnown() {
    PosterAddress found = new PosterAddress(first, Optional.of("/a.jpg"), Samples.NOON);
    PosterAddress none = new PosterAddress(Long.MIN_VALUE + first, Optional.empty(), Samples.NOON);
    stores.posters().save(found);
    stores.posters().save(none);
    assertThat(stores.posters().findAll(List.of(found.movieId(), none.movieId(), first + 1)))
        .isEqualTo(Map.of(found.movieId(), found, none.movieId(), none));
  }

  @Test
  void aLaterAddressReplacesAnEarlierOne() {
    stores.posters().save(new PosterAddress(first, Optional.of("/a.jpg"), Samples.NOON));
    PosterAddress later = new PosterAddress(first, Optional.empty(), Samples.NOON.plusSeconds(1));
    stores.posters().save(later);
    assertThat(stores.posters().findAll(Set.of(first))).containsExactly(Map.entry(first, later));
  }

  @Test
  void manyAreFoundAtOnce() {
    Map<Long, PosterAddress> saved = new HashMap<>();
    for (long movie = first; movie < first + 230; movie++) {
      saved.put(movie, new PosterAddress(movie, Optional.of("/" + movie), Samples.NOON));
      stores.posters().save(saved.get(movie));
    }
    assertThat(stores.posters().findAll(saved.keySet())).isEqualTo(saved);
  }

  @Test
  void noneIsFoundOfNone() {
    assertThat(stores.posters().findAll(List.of())).isEmpty();
  }
}
