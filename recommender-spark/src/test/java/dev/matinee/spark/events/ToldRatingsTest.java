package dev.matinee.spark.events;

import static dev.matinee.spark.events.TestEvents.ANN;
import static dev.matinee.spark.events.TestEvents.BOB;
import static dev.matinee.spark.events.TestEvents.NOON;
import static dev.matinee.spark.events.TestEvents.given;
import static dev.matinee.spark.events.TestEvents.rated;
import static dev.matinee.spark.events.TestEvents.state;
import static dev.matinee.spark.events.TestEvents.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.spark.cluster.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What holds after messages that came in any order. */
class ToldRatingsTest {
  @AutoClose private static final SparkSession SPARK = Cluster.start("local[2]");

  private final TestEvents events = new TestEvents();

  /** By person, movies and what they have: stars and seconds after noon. */
  private Map<String, Map<Long, String>> ratings() {
    Map<String, Map<Long, String>> people = new TreeMap<>();
    for (Row row : ToldRatings.of(events.rows(SPARK)).collectAsList()) {
      Map<Long, String> ratings = new TreeMap<>();
      List<Row> told = row.getList(1);
      told.forEach(
          each ->
              ratings.put(
                  each.getLong(0),
                  each.getDouble(1) + "@" + (each.getLong(2) - NOON.getEpochSecond())));
      people.put(row.getString(0), ratings);
    }
    return people;
  }

  @Test
  void theLastRatingOfAMovieCountsUnlessItWasTakenBack() {
    events.add(rated(ANN, 1, 10, 2)).add(rated(ANN, 2, 11, 3)).add(rated(ANN, 3, 10, 4.5));
    events.add(told(ANN, 4, "unrated", 11)).add(told(ANN, 5, "hidden", 10));
    events.add(rated(BOB, 1, 10, 1)).add(told(BOB, 2, "unrated", 10));

    assertThat(ratings()).isEqualTo(Map.of(ANN, Map.of(10L, "4.5@3")));
  }

  @Test
  void theVersionDecidesAndNotTheOrderInWhichMessagesCame() {
    events.add(rated(ANN, 3, 10, 4.5)).add(rated(ANN, 1, 10, 2)).add(told(ANN, 2, "unrated", 10));

    assertThat(ratings()).isEqualTo(Map.of(ANN, Map.of(10L, "4.5@3")));
  }

  @Test
  void aStateReplacesWhatWasToldBeforeItAndEventsGoOnFromIt() {
    events.add(rated(ANN, 1, 10, 2)).add(rated(ANN, 2, 11, 3));
    events.add(
        state(
            ANN,
            5,
            Map.of(11L, given(5, 4), 12L, given(1, 5), 13L, given(1, 5), 14L, given(2, 5))));
    events.add(rated(ANN, 6, 12, 3.5)).add(told(ANN, 7, "unrated", 13));
    events.add(rated(ANN, 8, 15, 0.5));

    assertThat(ratings())
        .isEqualTo(Map.of(ANN, Map.of(11L, "5.0@4", 12L, "3.5@6", 14L, "2.0@5", 15L, "0.5@8")));
  }

  @Test
  void theLastOfSeveralStatesCountsAndItMaySayThatNothingIsLeft() {
    events.add(state(ANN, 2, Map.of(10L, given(5, 2)))).add(state(ANN, 4, Map.of()));
    events.add(state(BOB, 4, Map.of(10L, given(5, 2)))).add(state(BOB, 2, Map.of()));

    assertThat(ratings()).isEqualTo(Map.of(BOB, Map.of(10L, "5.0@2")));
  }

  @Test
  void whoIsGoneHasNoRatingWhateverCameAfterThat() {
    events.add(rated(ANN, 1, 10, 2)).add(rated(BOB, 1, 10, 3));
    events.addGone(NOON, ANN).add(rated(ANN, 2, 11, 4));

    assertThat(ratings()).isEqualTo(Map.of(BOB, Map.of(10L, "3.0@1")));
  }

  @Test
  void aMessageOfALaterVersionIsKeptAsTextAndChangesNoRating() {
    events.add(rated(ANN, 1, 10, 2));
    events.addText(ANN, "{\"schema\":2,\"what\":\"rated\",\"person\":\"" + ANN + "\"}");
    events.addText(BOB, "no JSON");

    assertThat(ratings()).isEqualTo(Map.of(ANN, Map.of(10L, "2.0@1")));
    assertThat(
            events.rows(SPARK).filter("what = 'unread'").select(EventRows.MESSAGE).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("{\"schema\":2,\"what\":\"rated\",\"person\":\"" + ANN + "\"}", "no JSON");
  }
}
