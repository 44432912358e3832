package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.History;
import dev.matinee.store.StoreException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables that are missing, and how they come. */
class DynamoDbTablesTest {
  private static final UserId USER = UserId.ofDataSetUser(1);

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;

  @BeforeAll
  static void startDynalite() {
    dynalite = opened.add(Dynalite.start());
  }

  @Test
  void theCheckNamesTheMissingTablesAndTheWayOut() {
    try (DynamoDbStores stores = open("absent")) {
      assertThatThrownBy(stores::check)
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "DynamoDB lacks the tables absent-accounts, absent-histories, absent-recommendations,"
                  + " absent-sessions, absent-voice-links, absent-pairing-codes, absent-posters,"
                  + " absent-heard-lists, absent-evenings, absent-oauth-grants, absent-phones,"
                  + " absent-messages; --create-tables makes them");
    }
  }

  @Test
  void noCallMakesATableOnItsOwn() {
    try (DynamoDbStores stores = open("never")) {
      assertThatThrownBy(() -> stores.histories().read(USER))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("--create-tables");
      assertThatThrownBy(() -> Told.write(stores, History.empty(USER).watch(1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("--create-tables");
      assertThatThrownBy(() -> stores.recommendations().findWithHistoryVersion(USER))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("--create-tables");
      assertThatThrownBy(stores::check).hasMessageContaining("never-histories");
    }
  }

  @Test
  void createTablesMakesWhatIsMissingAndKeepsWhatIsThere() {
    try (DynamoDbStores stores = open("made")) {
      stores.createTables();
      stores.check();
      History history = Told.change(stores, USER, h -> h.watch(1));
      stores.createTables();
      assertThat(stores.histories().read(USER)).isEqualTo(history);
    }
  }

  @Test
  void theCheckNamesAMissingIndex() {
    try (DynamoDbStores stores = open("bare");
        DynamoDbClient client = StoreClient.open(LocalSettings.patient(dynalite.endpoint()))) {
      client.createTable(
          new TableDesign(
                  "voice-links", "alexaUserId", ScalarAttributeType.S, Optional.empty(), false)
              .request("bare-voice-links"));
      stores.createTables();
      assertThatThrownBy(stores::check)
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "the table bare-voice-links lacks the index userId-index;"
                  + " docs/operations.md says how to add it");
    }
  }

  @Test
  void aStartIsMorePatientThanAPage() {
    CallLimits impossible = new CallLimits(Duration.ofMillis(1), Duration.ofMillis(1));
    DynamoDbSettings settings =
        LocalSettings.of(dynalite.endpoint()).withTablePrefix("slow").withLimits(impossible);
    try (DynamoDbStores stores = DynamoDbStores.open(settings)) {
      stores.createTables();
      stores.check();
    }
  }

  private static DynamoDbStores open(String prefix) {
    return DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()).withTablePrefix(prefix));
  }
}
