package dev.matinee.recommender;

import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.recommender.data.TagCount;
import dev.matinee.recommender.data.TagCounts;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Side data of a few items. */
final class MadeReferences {
  static final ItemReferences SOME =
      new ItemReferences(
          OtherTitles.of(
              Map.of(3L, List.of("Le Fabuleux destin", "Amélie"), 6L, List.of("Seven Samurai"))),
          ItemLinks.of(
              Map.of(
                  3L, new ItemLinks.Link(OptionalLong.of(211_915), OptionalLong.of(194)),
                  6L, new ItemLinks.Link(OptionalLong.of(47_478), OptionalLong.empty()),
                  -1L, new ItemLinks.Link(OptionalLong.empty(), OptionalLong.of(Long.MAX_VALUE)))),
          TagCounts.of(
              Map.of(
                  3L, List.of(new TagCount("whimsical", 1), new TagCount("paris", 40)),
                  6L, List.of(new TagCount("侍", 2), new TagCount("paris", 2)))));

  private MadeReferences() {}
}
