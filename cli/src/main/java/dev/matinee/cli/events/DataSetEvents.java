package dev.matinee.cli.events;

import dev.matinee.events.message.RatingEvent;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The ratings of a data set as if its users had given them on the site, in the order of their
 * times. Immutable.
 */
final class DataSetEvents {
  private static final String SOURCE = "replay";
  private static final String RATED = "rated";

  private final String name;
  private final Ratings ratings;

  /** The indexes of ratings, in the order of events. */
  private final int[] order;

  /** By event, how many ratings its user gave until then. */
  private final int[] versions;

  DataSetEvents(DataSet data) {
    name = data.name();
    ratings = data.ratings();
    order =
        IntStream.range(0, ratings.size())
            .boxed()
            .sorted(Comparator.comparingLong(ratings::timestamp))
            .mapToInt(Integer::intValue)
            .toArray();
    versions = new int[order.length];
    countVersions();
  }

  private void countVersions() {
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < ratings.userCount(); rank++) {
      for (int index = ratings.start(rank); index < ratings.end(rank); index++) {
        ranks[index] = rank;
      }
    }
    int[] given = new int[ratings.userCount()];
    for (int number = 0; number < order.length; number++) {
      versions[number] = ++given[ranks[order[number]]];
    }
  }

  int size() {
    return order.length;
  }

  /** A data set that was read anew is another replay where it has other ratings. */
  String replayName() {
    return name + "-" + size();
  }

  /** The event of a number, from 0. */
  RatingEvent event(int number) {
    int index = order[number];
    long user = ratings.user(index);
    return new RatingEvent(
        name + "-" + user + "-" + versions[number],
        Long.toString(user),
        versions[number],
        Instant.ofEpochSecond(ratings.timestamp(index)),
        SOURCE,
        RATED,
        OptionalLong.of(ratings.item(index)),
        OptionalDouble.of(ratings.rating(index)),
        Optional.empty(),
        Optional.empty());
  }
}
