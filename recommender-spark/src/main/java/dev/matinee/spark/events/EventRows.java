package dev.matinee.spark.events;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.current_timestamp;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Messages of Kafka as rows of the event store: the fields of the published schema, and where and
 * when Kafka got them. {@link #DAY} is the day on which it did, since a day of events that were
 * given long ago, as those of a replay are, would be written again and again.
 */
final class EventRows {
  static final String DAY = "day";
  static final String PERSON = "person";
  static final String WHAT = "what";
  static final String VERSION = "historyVersion";
  static final String ARRIVED = "arrived";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";

  /** What a row says of a message without a value: the person is gone. */
  static final String GONE = "gone";

  /** What a row says of a message that this version does not understand; it is kept as text. */
  static final String UNREAD = "unread";

  /** The text of a message that is {@link #UNREAD}. */
  static final String MESSAGE = "message";

  static final String STATE = "state";

  private static final StructType RATINGS = MessageSchema.ofRatings();
  private static final StructType HISTORIES = MessageSchema.ofHistories();
  private static final List<String> OWN = List.of(ARRIVED, PARTITION, OFFSET, MESSAGE, DAY);

  /** What a row has, with the day, which files do not hold since their folder says it. */
  static final StructType SCHEMA =
      RATINGS
          .add(ARRIVED, DataTypes.TimestampType)
          .add(PARTITION, DataTypes.IntegerType)
          .add(OFFSET, DataTypes.LongType)
          .add(MESSAGE, DataTypes.StringType)
          .add(DAY, DataTypes.DateType);

  private EventRows() {}

  /** What rows of one person have in common, as a join wants it. */
  static String[] person() {
    return new String[] {PERSON};
  }

  /**
   * {@return the rows of messages of the topic of ratings}
   *
   * @param messages as Spark's source of Kafka has them
   */
  static Dataset<Row> ofRatings(Dataset<Row> messages) {
    return messages
        .select(
            col("key").cast(DataTypes.StringType).as("key"),
            col("value").cast(DataTypes.StringType).as(MESSAGE),
            from_json(col("value").cast(DataTypes.StringType), RATINGS).as("event"),
            col("timestamp").as(ARRIVED),
            col(PARTITION),
            col(OFFSET))
        .withColumn(
            "known",
            col("event.schema").equalTo(MessageSchema.VERSION).and(col("event.what").isNotNull()))
        .select(columns(EventRows::ofRatings));
  }

  private static Column ofRatings(String field) {
    Column known = when(col("known"), col("event." + field));
    return switch (field) {
      case PERSON -> col("key");
      case WHAT ->
          when(col(MESSAGE).isNull(), GONE).when(col("known"), col("event.what")).otherwise(UNREAD);
      case MESSAGE -> when(col("known"), lit(null)).otherwise(col(MESSAGE));
      case DAY -> to_date(col(ARRIVED));
      default -> OWN.contains(field) ? col(field) : known;
    };
  }

  /**
   * {@return a row of {@link #STATE} for each account that the topic of histories has now} They are
   * not of the topic of ratings, and so have no place in it.
   *
   * @param messages the whole topic
   */
  static Dataset<Row> ofHistories(Dataset<Row> messages) {
    return messages
        .groupBy(col("key").cast(DataTypes.StringType).as("key"))
        .agg(max_by(struct(col("value")), col(OFFSET)).as("latest"))
        .select(
            col("key"),
            from_json(col("latest.value").cast(DataTypes.StringType), HISTORIES).as("event"))
        .filter(col("event.schema").equalTo(MessageSchema.VERSION))
        .select(columns(EventRows::ofHistories));
  }

  private static Column ofHistories(String field) {
    return switch (field) {
      case PERSON -> col("key");
      case WHAT -> lit(STATE);
      case "id" -> concat_ws("-", lit(STATE), col("key"), col("event." + VERSION));
      case "source" -> lit("unknown");
      case ARRIVED -> current_timestamp();
      case DAY -> to_date(current_timestamp());
      default ->
          Arrays.asList(HISTORIES.fieldNames()).contains(field)
              ? col("event." + field)
              : lit(null).cast(SCHEMA.apply(field).dataType());
    };
  }

  /** One for each field of {@link #SCHEMA}, in its order. */
  private static Column[] columns(Function<String, Column> field) {
    return Arrays.stream(SCHEMA.fieldNames())
        .map(name -> field.apply(name).as(name))
        .toArray(Column[]::new);
  }
}
