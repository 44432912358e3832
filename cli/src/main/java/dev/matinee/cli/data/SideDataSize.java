package dev.matinee.cli.data;

import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.recommender.data.TagCount;
import dev.matinee.recommender.data.TagCounts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a data set knows of its items besides ratings, titles and genres.
 *
 * @param imdbLinks how many items have a number at IMDb
 * @param tmdbLinks how many items have a number at TMDB
 * @param otherTitles how many other titles the items have together
 * @param otherTitledItems how many items have another title
 * @param tags how many tags the items have together, each once an item
 * @param differentTags how many of them are different
 * @param taggedItems how many items have a tag
 */
record SideDataSize(
    int imdbLinks,
    int tmdbLinks,
    int otherTitles,
    int otherTitledItems,
    int tags,
    int differentTags,
    int taggedItems) {
  static SideDataSize of(ItemReferences references) {
    ItemLinks links = references.links();
    OtherTitles titles = references.titles();
    TagCounts tags = references.tags();
    return new SideDataSize(
        (int) Arrays.stream(links.itemIds()).filter(id -> links.imdbId(id).isPresent()).count(),
        (int) Arrays.stream(links.itemIds()).filter(id -> links.tmdbId(id).isPresent()).count(),
        Arrays.stream(titles.itemIds()).mapToInt(id -> titles.of(id).size()).sum(),
        titles.itemIds().length,
        (int) all(tags).count(),
        (int) all(tags).map(TagCount::tag).distinct().count(),
        tags.itemIds().length);
  }

  private static Stream<TagCount> all(TagCounts tags) {
    return Arrays.stream(tags.itemIds()).mapToObj(tags::of).flatMap(List::stream);
  }
}
