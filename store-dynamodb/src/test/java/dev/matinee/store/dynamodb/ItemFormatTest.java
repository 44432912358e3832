package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.Account;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Samples;
import dev.matinee.store.SavedMovies;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.WriteId;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items as other programs see them, and items that other programs made. */
class ItemFormatTest {
  private static final UserId USER = UserId.ofDataSetUser(42);
  private static final History HISTORY =
      new History(
          USER, 7, Map.of(1L, new RatedMovie(9, Samples.NOON)), Set.of(), Set.of(5L), Set.of());
  private static final HistoryEvent EVENT =
      new HistoryEvent(
          "w",
          7,
          Samples.NOON.plusMillis(123),
          EventSource.VOICE,
          EventKind.RATED,
          OptionalLong.of(1),
          OptionalInt.of(9),
          Optional.of("6.1772366000000"));
  private static final AttributeValue WRONG = AttributeValue.fromBool(true);

  @Test
  void aHistoryHasOneAttributeForEachKindOfEntryAndNoneForNothing() {
    assertThat(HistoryItem.of(HISTORY, EVENT, Samples.NOON))
        .isEqualTo(
            Map.of(
                "userId", AttributeValue.fromS("42"),
                "version", AttributeValue.fromN("7"),
                "ratings", AttributeValue.fromM(Map.of("1", AttributeValue.fromS("9@1772366400"))),
                "hidden", AttributeValue.fromNs(List.of("5")),
                "events",
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromS(
                                "w|7|1772366400123|voice|rated|1|9|6.1772366000000"))),
                "changedIn", AttributeValue.fromS("2026-03-01T12:00#0"),
                "changedAt", AttributeValue.fromN("1772366400123"),
                "changedBy", AttributeValue.fromS("voice"),
                "lastWriteId", AttributeValue.fromS("w")));
  }

  @Test
  void savedMoviesAreAMapToTheMillisecondAndAnItemWithoutThemHasNone() {
    History history = HISTORY.save(6, Samples.NOON.plusMillis(7));
    Map<String, AttributeValue> item = new HashMap<>(HistoryItem.of(history, EVENT, Samples.NOON));
    assertThat(item)
        .containsEntry(
            "saved", AttributeValue.fromM(Map.of("6", AttributeValue.fromN("1772366400007"))));
    assertThat(HistoryItem.read(USER, new Item(item), Samples.NOON)).isEqualTo(history);
    item.remove("saved");
    History old = HistoryItem.read(USER, new Item(item), Samples.NOON);
    assertThat(old.saved()).isEqualTo(SavedMovies.NONE);
    assertThat(old.ratings()).isEqualTo(history.ratings());
  }

  @Test
  void unknownAttributesAreIgnored() {
    Map<String, AttributeValue> history =
        new HashMap<>(HistoryItem.of(HISTORY, EVENT, Samples.NOON));
    history.put("mood", WRONG);
    assertThat(HistoryItem.read(USER, new Item(history), Samples.NOON)).isEqualTo(HISTORY);
    Map<String, AttributeValue> list = listItem();
    list.put("mood", WRONG);
    assertThat(RecommendationItem.read(USER, new Item(list), Samples.NOON))
        .contains(Samples.list(USER, 1, Samples.amelie()));
  }

  @Test
  void aMovieHasNoAttributesForWhatIsNotKnown() {
    assertThat(MovieAttribute.of(Samples.unknown()).m())
        .containsOnlyKeys("id", "title", "genres", "score", "because");
  }

  @Test
  void aMovieWithAnOriginOfALaterVersionOrWithoutOneIsRead() {
    Map<String, AttributeValue> movie = new HashMap<>(MovieAttribute.of(Samples.amelie()).m());
    movie.put("origin", AttributeValue.fromS("crystal-ball"));
    assertThat(MovieAttribute.read(AttributeValue.fromM(movie)).origin())
        .isEqualTo(MovieOrigin.UNKNOWN);
    movie.remove("origin");
    RecommendedMovie old = MovieAttribute.read(AttributeValue.fromM(movie));
    assertThat(old.origin()).isEqualTo(MovieOrigin.UNKNOWN);
    assertThat(old.predictedRating()).hasValue(4.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "ratings", "saved"})
  void aHistoryWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item = new HashMap<>(HistoryItem.of(HISTORY, EVENT, Samples.NOON));
    item.put(name, AttributeValue.fromM(Map.of("1", WRONG)));
    assertThatThrownBy(() -> HistoryItem.read(USER, new Item(item), Samples.NOON))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored history of 42 is damaged");
  }

  @Test
  void aHistoryWithoutAVersionIsNamed() {
    assertThatThrownBy(() -> HistoryItem.readVersion(USER, new Item(Map.of()), Samples.NOON))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored history of 42 is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"historyVersion", "modelVersion", "computedAt"})
  void aListWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item = listItem();
    item.put(name, WRONG);
    assertThatThrownBy(() -> RecommendationItem.read(USER, new Item(item), Samples.NOON))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored recommendations of 42 are damaged");
  }

  @Test
  void aPackedListHasAHeadThatCanBeRead() {
    assertThat(RecommendationItem.of(Samples.packedList(USER, 3)))
        .isEqualTo(
            Map.of(
                "userId", AttributeValue.fromS("42"),
                "historyVersion", AttributeValue.fromN("3"),
                "modelVersion", AttributeValue.fromS("model-1"),
                "knowsOthersUntil", AttributeValue.fromN("1772366400000"),
                "computedAt", AttributeValue.fromN("1772366400000"),
                "titles", AttributeValue.fromS("0123456789abcdef"),
                "count", AttributeValue.fromN("240"),
                "packed",
                    AttributeValue.fromB(
                        SdkBytes.fromByteArray(new byte[] {0, 1, -1, 127, -128, 39, 10}))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"packed", "titles", "count"})
  void aPackedListWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item =
        new HashMap<>(RecommendationItem.of(Samples.packedList(USER, 1)));
    item.put(name, WRONG);
    assertThatThrownBy(() -> RecommendationItem.read(USER, new Item(item), Samples.NOON))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored recommendations of 42 are damaged");
  }

  private static Map<String, AttributeValue> listItem() {
    return new HashMap<>(RecommendationItem.of(Samples.list(USER, 1, Samples.amelie())));
  }

  @Test
  void genresAreASetAndAGuestsHistoryExpiresThirtyDaysLater() {
    UserId guest = Samples.guest();
    History history = History.empty(guest).prefer(Set.of("Drama"));
    assertThat(HistoryItem.of(history, EVENT, Samples.NOON))
        .containsEntry("genres", AttributeValue.fromSs(List.of("Drama")))
        .containsEntry("expiresAt", AttributeValue.fromN("1774958400"));
  }

  @Test
  void anAccountIsFoundByItsNormalisedName() {
    Account account =
        account()
            .withSession("s")
            .withRecoveryHashes(List.of("c"))
            .withPasskeys(Samples.passkeys(1));
    assertThat(AccountItem.of(account, new WriteId("w")))
        .isEqualTo(
            Map.of(
                "username", AttributeValue.fromS("zoë"),
                "writtenAs", AttributeValue.fromS("Zoë"),
                "userId", AttributeValue.fromS(account.userId().value()),
                "version", AttributeValue.fromN("4"),
                "passwordHash", AttributeValue.fromS("hash"),
                "createdAt", AttributeValue.fromN("1772366400"),
                "sessions", AttributeValue.fromSs(List.of("s")),
                "recoveryHashes", AttributeValue.fromSs(List.of("c")),
                "passkeys",
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromM(
                                Map.of(
                                    "id", AttributeValue.fromS("id-00_AZ"),
                                    "publicKey", AttributeValue.fromS("cose-0"),
                                    "signCount", AttributeValue.fromN("0"),
                                    "label", AttributeValue.fromS("Ada's é-key"),
                                    "createdAt", AttributeValue.fromN("1772366400"),
                                    "lastUsedAt", AttributeValue.fromN("1772366400"))))),
                "lastWriteId", AttributeValue.fromS("w")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "writtenAs",
        "userId",
        "version",
        "passwordHash",
        "createdAt",
        "sessions",
        "recoveryHashes",
        "passkeys"
      })
  void anAccountWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item = new HashMap<>(AccountItem.of(account(), new WriteId("w")));
    item.put(name, WRONG);
    assertThatThrownBy(() -> AccountItem.read("Zoë", new Item(item)))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored account Zoë is damaged");
  }

  private static Account account() {
    UserId userId = UserId.ofAccount("0123456789abcdef");
    return Account.signUp(new Username("Zoë"), userId, "hash", Samples.NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind", "userId", "username", "label", "createdAt", "expiresAt", "remembered"})
  void aSessionWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item =
        new HashMap<>(SessionItem.of(Samples.session(account(), "token")));
    item.put(name, AttributeValue.fromM(Map.of()));
    assertThatThrownBy(() -> SessionItem.read(new Item(item)))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored session is damaged");
  }

  @Test
  void aTimeBeyondAllTimesIsDamage() {
    Map<String, AttributeValue> item =
        new HashMap<>(SessionItem.of(Samples.session(account(), "token")));
    item.put("lastSeenAt", AttributeValue.fromN(Long.toString(Long.MAX_VALUE)));
    assertThatThrownBy(() -> SessionItem.read(new Item(item)))
        .hasMessage("the stored session is damaged");
  }

  private static Evening evening() {
    UserId account = UserId.ofAccount("0123456789abcdef");
    EveningMember starter = new EveningMember(account, "Zoë");
    return Evening.start(new JoinCode("BCDFGH"), "turns", starter, Samples.NOON);
  }

  @Test
  void anEveningIsFoundByItsCodeAndExpiresADayLater() {
    assertThat(EveningItem.of(evening()))
        .isEqualTo(
            Map.of(
                "code", AttributeValue.fromS("BCDFGH"),
                "version", AttributeValue.fromN("1"),
                "strategy", AttributeValue.fromS("turns"),
                "members",
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromM(
                                Map.of(
                                    "userId", AttributeValue.fromS("a-0123456789abcdef"),
                                    "name", AttributeValue.fromS("Zoë"))))),
                "expiresAt", AttributeValue.fromN("1772452800")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "version", "strategy", "members", "expiresAt"})
  void anEveningWithAWrongAttributeIsNamed(String name) {
    Map<String, AttributeValue> item = new HashMap<>(EveningItem.of(evening()));
    item.put(name, WRONG);
    assertThatThrownBy(() -> EveningItem.read(new Item(item)))
        .isInstanceOf(StoreException.class)
        .hasMessage("the stored evening is damaged");
  }
}
