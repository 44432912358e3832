package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.store.RecommendedMovie;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Picks a movie by chance from the upper part of a list, and another one each time.
 *
 * <p>Safe for use by any number of threads.
 */
public final class Surprise {
  /** Deep enough for a surprise, and still what the person is likely to like. */
  private static final int POOL = 30;

  private final Clock clock;

  /**
   * Draws by the time of day: a generator that is kept would draw the same in every copy of a
   * process that is restored from one image.
   */
  public Surprise(Clock clock) {
    this.clock = clock;
  }

  /**
   * One of the movies, and none of those that were spoken of just now, as far as there are others.
   */
  Answer pick(SpokenList list, Optional<Place> before) {
    List<RecommendedMovie> pool = list.movies().stream().limit(POOL).toList();
    List<Long> known = before.map(Place::movies).orElse(List.of());
    List<RecommendedMovie> others =
        pool.stream().filter(movie -> !known.contains(movie.id())).toList();
    List<RecommendedMovie> choice = others.isEmpty() ? pool : others;
    return list.pick(choice.get(new SplittableRandom(clock.millis()).nextInt(choice.size())));
  }
}
