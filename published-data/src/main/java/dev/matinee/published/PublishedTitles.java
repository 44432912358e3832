package dev.matinee.published;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.OtherTitles;
import java.util.Arrays;
import java.util.stream.Stream;

/** The index of titles that belongs to a data set: of all movies that are listed or were rated. */
public final class PublishedTitles {
  private PublishedTitles() {}

  /** {@return the index of a snapshot's movies} */
  public static TitleIndex of(Snapshot snapshot) {
    return of(snapshot.catalogue(), snapshot.references().titles(), snapshot.matrix());
  }

  /**
   * {@return the index of some movies}
   *
   * @param others their other titles
   * @param ratings of movies that may not be listed; these are titled by their numbers
   */
  public static TitleIndex of(Catalogue catalogue, OtherTitles others, RatingMatrix ratings) {
    Stream<Item> unlisted =
        Arrays.stream(ratings.itemIds())
            .filter(id -> catalogue.find(id).isEmpty())
            .mapToObj(catalogue::get);
    return TitleIndex.of(
        Stream.concat(catalogue.items().stream(), unlisted)
            .map(movie -> title(movie, others, ratings))
            .toList());
  }

  private static Title title(Item movie, OtherTitles others, RatingMatrix ratings) {
    return new Title(
        movie.id(),
        movie.title(),
        movie.year(),
        movie.genres(),
        Title.renown(ratings.raterCount(movie.id())),
        others.of(movie.id()));
  }
}
