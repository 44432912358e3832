package dev.matinee.skill;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** A store that only reads. */
record Posters(Function<Collection<Long>, Map<Long, PosterAddress>> all) implements PosterStore {
  @Override
  public Map<Long, PosterAddress> findAll(Collection<Long> movieIds) {
    return all.apply(movieIds);
  }

  @Override
  public void save(PosterAddress address) {
    throw new IllegalStateException("the skill keeps no pictures");
  }
}
