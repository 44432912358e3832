package dev.matinee.spark.events;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What holds after all events: of each person the movies with their last ratings. A state says all
 * that held at its version of the history, and events of later versions go on from it; the order in
 * which events came does not matter. People who are gone have none, whatever came after that: ids
 * are not used again.
 */
final class ToldRatings {
  static final String RATINGS = "ratings";

  private static final String MOVIE = "movie";
  private static final String STARS = "stars";
  private static final String TIME = "time";
  private static final String RATED = "rated";
  private static final String UNRATED = "unrated";
  private static final String SINCE = "since";
  private static final String LAST = "last";

  private ToldRatings() {}

  /**
   * {@return a row for each person, who has rated something: the id, and in {@link #RATINGS} rows
   * of movie, stars and epoch seconds}
   *
   * @param events as {@link EventRows} has them
   */
  static Dataset<Row> of(Dataset<Row> events) {
    Dataset<Row> alive = events.join(gone(events), EventRows.person(), "left_anti");
    Dataset<Row> states =
        alive
            .filter(col(EventRows.WHAT).equalTo(EventRows.STATE))
            .groupBy(EventRows.PERSON)
            .agg(
                max(EventRows.VERSION).as(SINCE),
                max_by(col("history." + RATINGS), col(EventRows.VERSION)).as(RATINGS));
    Dataset<Row> changed = lastChanges(alive, states.select(EventRows.PERSON, SINCE));
    Dataset<Row> stated =
        states
            .select(col(EventRows.PERSON), explode(col(RATINGS)).as(LAST))
            .select(col(EventRows.PERSON), col(LAST + "." + MOVIE), col(LAST))
            .join(changed, new String[] {EventRows.PERSON, MOVIE}, "left_anti");
    return rated(changed.filter(col(LAST + "." + EventRows.WHAT).equalTo(RATED)))
        .unionByName(rated(stated))
        .groupBy(EventRows.PERSON)
        .agg(collect_list(struct(MOVIE, STARS, TIME)).as(RATINGS));
  }

  /** {@return the people who are gone} */
  static Dataset<Row> gone(Dataset<Row> events) {
    return events
        .filter(col(EventRows.WHAT).equalTo(EventRows.GONE))
        .select(EventRows.PERSON)
        .distinct();
  }

  /** By person and movie, the last event after the person's state that is about a rating. */
  private static Dataset<Row> lastChanges(Dataset<Row> alive, Dataset<Row> states) {
    return alive
        .filter(col(EventRows.WHAT).isin(RATED, UNRATED))
        .join(states, EventRows.person(), "left_outer")
        .filter(col(SINCE).isNull().or(col(EventRows.VERSION).gt(col(SINCE))))
        .groupBy(EventRows.PERSON, MOVIE)
        .agg(max_by(struct(EventRows.WHAT, STARS, TIME), col(EventRows.VERSION)).as(LAST));
  }

  private static Dataset<Row> rated(Dataset<Row> last) {
    return last.select(
        col(EventRows.PERSON),
        col(MOVIE),
        col(LAST + "." + STARS).as(STARS),
        unix_seconds(col(LAST + "." + TIME)).as(TIME));
  }
}
