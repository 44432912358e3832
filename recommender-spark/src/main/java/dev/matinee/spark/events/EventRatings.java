package dev.matinee.spark.events;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Data with the ratings that an event store tells, in the place of their own. Users of a data set
 * that was played are users again, with their ratings as they were. Accounts stand in them as
 * {@code matinee rebuild} puts them there. Guests are left out, as the site leaves them out of what
 * other people are recommended.
 */
public final class EventRatings {
  private static final int PERSON = 0;
  private static final int RATINGS = 1;

  private final Snapshot data;
  private final Ratings.Builder users = Ratings.builder();
  private final List<UserProfile> accounts = new ArrayList<>();

  private EventRatings(Snapshot data) {
    this.data = data;
  }

  /**
   * {@return the same movies with ratings of events, and without models}
   *
   * @param address of the event store
   * @param data which say the scale of ratings and the movies
   * @throws BatchException if there is no event, or a rating does not fit the data
   */
  public static Snapshot of(SparkSession spark, String address, Snapshot data) {
    Dataset<Row> events = EventFolder.at(spark, address).read();
    EventRatings ratings = new EventRatings(data);
    Iterator<Row> people = ToldRatings.of(events).toLocalIterator();
    people.forEachRemaining(ratings::add);
    Snapshot told = data.with(ratings.matrix()).withoutModels();
    if (told.matrix().ratingCount() == 0) {
      throw new BatchException("no user and no account rated anything in the events at " + address);
    }
    return told;
  }

  private void add(Row row) {
    UserId person = new UserId(row.getString(PERSON));
    if (person.isAccount()) {
      accounts.add(account(person, row.getList(RATINGS)));
    } else if (!person.isGuest()) {
      long user = person.dataSetUser().orElseThrow();
      List<Row> ratings = row.getList(RATINGS);
      ratings.forEach(
          rating -> users.add(user, rating.getLong(0), rating.getDouble(1), rating.getLong(2)));
    }
  }

  private UserProfile account(UserId person, List<Row> ratings) {
    Map<Long, RatedMovie> rated = new HashMap<>();
    ratings.forEach(
        rating ->
            rated.put(
                rating.getLong(0),
                new RatedMovie(
                    (int) Math.round(rating.getDouble(1) * 2),
                    Instant.ofEpochSecond(rating.getLong(2)))));
    History history = new History(person, 1, rated, Set.of(), Set.of(), Set.of());
    return PersonProfile.of(data.matrix().scale(), data.catalogue(), history);
  }

  private RatingMatrix matrix() {
    try {
      Ratings played = users.build(data.matrix().scale());
      return RatingMatrix.of(played).with(accounts).merged();
    } catch (RecommenderException e) {
      throw new BatchException("the events do not fit the data: " + e.getMessage(), e);
    }
  }
}
