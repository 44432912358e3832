package dev.matinee.recommender;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Made-up tags and years by the number of an item; each fifth has no year. */
enum Labels implements ItemTags {
  INSTANCE;

  @Override
  public Collection<String> of(long itemId) {
    return List.of(itemId % 2 == 0 ? "even" : "odd", "by" + itemId % 5);
  }

  @Override
  public OptionalInt yearOf(long itemId) {
    return itemId % 5 == 0 ? OptionalInt.empty() : OptionalInt.of((int) (1960 + itemId % 60));
  }
}
