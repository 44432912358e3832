package dev.matinee.recommender;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** The tags and years of {@link Labels}, also of items that have no rating. */
enum UnratedLabels implements ItemTags {
  INSTANCE;

  /** The highest id of an item; ratings are of fewer. */
  static final long LAST = 150;

  @Override
  public Collection<String> of(long itemId) {
    return Labels.INSTANCE.of(itemId);
  }

  @Override
  public OptionalInt yearOf(long itemId) {
    return Labels.INSTANCE.yearOf(itemId);
  }

  @Override
  public Collection<Long> itemIds() {
    return LongStream.rangeClosed(1, LAST).boxed().toList();
  }
}
