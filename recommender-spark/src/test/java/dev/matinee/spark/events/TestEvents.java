package dev.matinee.spark.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.matinee.events.message.EventJson;
import dev.matinee.events.message.RatingEvent;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Messages as the relay sends them, and as Spark's source of Kafka hands them over. */
final class TestEvents {
  static final String ANN = "a-annannannannannann";
  static final String BOB = "a-bobbobbobbobbobbob";
  static final String GUEST = "g-gusgusgusgusgusgus";
  static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static final StructType MESSAGE =
      new StructType()
          .add("key", DataTypes.BinaryType)
          .add("value", DataTypes.BinaryType)
          .add("partition", DataTypes.IntegerType)
          .add("offset", DataTypes.LongType)
          .add("timestamp", DataTypes.TimestampType);

  private final List<Row> messages = new ArrayList<>();

  static RatingEvent rated(String person, long version, long movie, double stars) {
    return event(person, version, "rated", movie, OptionalDouble.of(stars));
  }

  static RatingEvent told(String person, long version, String what, long movie) {
    return event(person, version, what, movie, OptionalDouble.empty());
  }

  private static RatingEvent event(
      String person, long version, String what, long movie, OptionalDouble stars) {
    return new RatingEvent(
        person + "-" + version,
        person,
        version,
        NOON.plusSeconds(version),
        "web",
        what,
        OptionalLong.of(movie),
        stars,
        Optional.empty(),
        Optional.empty());
  }

  static History history(String person, long version, Map<Long, RatedMovie> ratings) {
    return new History(new UserId(person), version, ratings, Set.of(), Set.of(), Set.of());
  }

  static RatingEvent state(String person, long version, Map<Long, RatedMovie> ratings) {
    return RatingEvent.state(history(person, version, ratings));
  }

  /** A rating of the second that {@link #rated} has for a version. */
  static RatedMovie given(double stars, long version) {
    return new RatedMovie((int) (stars * 2), NOON.plusSeconds(version));
  }

  TestEvents add(Instant arrived, RatingEvent event) {
    return add(arrived, event.person(), EventJson.of(event));
  }

  TestEvents add(RatingEvent event) {
    return add(NOON, event);
  }

  TestEvents addGone(Instant arrived, String person) {
    return add(arrived, person, null);
  }

  TestEvents addText(String person, String text) {
    return add(NOON, person, text.getBytes(UTF_8));
  }

  private TestEvents add(Instant arrived, String person, byte[] value) {
    byte[] key = person.getBytes(UTF_8);
    messages.add(RowFactory.create(key, value, 0, (long) messages.size(), Timestamp.from(arrived)));
    return this;
  }

  Dataset<Row> rows(SparkSession spark) {
    return EventRows.ofRatings(spark.createDataFrame(messages, MESSAGE));
  }
}
