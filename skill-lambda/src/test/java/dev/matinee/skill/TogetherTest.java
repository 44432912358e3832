package dev.matinee.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Movies for several people. */
class TogetherTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final UserId CLEO = UserId.ofGuest("cleocleocleocleo00");
  private static final String ANNS_ECHO = "amzn1.ask.account.ANNSECHO";
  private static final JoinCode CODE = new JoinCode("BCDFGH");

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private Conversation conversation;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    conversation = new Conversation(TestSkill.knowing(stores.recommendations(), stores)::respond);
    tell(ANN, movie("Alien", 90), movie("Brazil", 60), movie("Clue", 70), movie("Dune", 50));
    tell(BEN, movie("Brazil", 65), movie("Alien", 62), movie("Eden", 80), movie("Dune", 55));
    stores.voiceLinks().save(new VoiceLink(ANNS_ECHO, ANN, Instant.EPOCH));
  }

  /** Somebody who rated one movie, with the list that was made then. */
  private void tell(UserId person, RecommendedMovie... movies) {
    if (person.isAccount()) {
      stores.histories().create(person);
    }
    long version =
        change(
            person,
            history ->
                history.rate(
                    "Rated by %s".formatted(person).hashCode(), new RatedMovie(10, Instant.EPOCH)));
    stores
        .recommendations()
        .save(new RecommendationList(person, version, "model", Instant.now(), List.of(movies)));
  }

  /** The version of the history after that. */
  private long change(UserId person, UnaryOperator<History> change) {
    stores.histories().update(person, ChangeCause.of(EventSource.WEB, Instant.now()), change);
    return stores.histories().read(person).version();
  }

  private static RecommendedMovie movie(String title, int match) {
    return new RecommendedMovie(
        title.hashCode(),
        title,
        OptionalInt.empty(),
        List.of("Drama"),
        1,
        OptionalDouble.of(4),
        OptionalInt.of(match),
        MovieOrigin.NEIGHBOURS,
        List.of(new Reason(1, "Secret of " + match, 5, 1)));
  }

  private void start(EveningMember... members) {
    Evening evening = Evening.start(CODE, "average", members[0], Instant.now());
    for (EveningMember member : members) {
      evening = evening.with(member);
    }
    assertThat(stores.evenings().create(evening)).isTrue();
  }

  private static EveningMember ann() {
    return new EveningMember(ANN, "ann");
  }

  private static EveningMember ben() {
    return new EveningMember(BEN, "Ben");
  }

  private static SavedRequest together(String... slots) {
    return togetherAt(ANNS_ECHO, slots);
  }

  private static SavedRequest togetherAt(String echo, String... slots) {
    Map<String, String> filled = new HashMap<>();
    Stream.of(slots).map(slot -> slot.split("=", -1)).forEach(slot -> filled.put(slot[0], slot[1]));
    return SavedRequest.of("YesIntent").intent("WatchTogetherIntent", filled).user(echo);
  }

  private static SavedRequest intent(String name) {
    return SavedRequest.of("YesIntent").intent(name, Map.of()).user(ANNS_ECHO);
  }

  private static SavedRequest code(String echo) {
    return togetherAt(echo, "first=b.", "second=c.", "third=d.", "fourth=f", "fifth=g", "sixth=H");
  }

  @Test
  void theLatestEveningOfWhoSpeaksIsHeardWithWhomEachMovieSuits() {
    start(ann(), ben());

    assertThat(conversation.say(together("amount=2")).speech())
        .startsWith(
            "Here are 2 movies for Ben and you: Alien. It suits you most. Brazil. Is there");
    assertThat(conversation.say(intent("AMAZON.NextIntent")).speech())
        .startsWith("Numbers 3 to 4: Clue. It suits you most. Dune. Shall I go on?");
    assertThat(conversation.say(intent("AMAZON.NextIntent")).speech())
        .startsWith("Number 5: Eden. It suits Ben most.");
  }

  @Test
  void whatOneOfThemKnowsIsNotNamed() {
    start(ann(), ben());
    assertThat(change(BEN, history -> history.watch("Alien".hashCode()))).isPositive();

    assertThat(conversation.say(together("amount=10")).speech())
        .contains("Brazil", "This list does not know your latest ratings yet.")
        .doesNotContain("Alien");
  }

  @Test
  void whyGivesTheReasonsOfWhoSpeaksAndNoOthers() {
    start(ann(), ben());
    conversation.say(together("amount=5"));

    String whole = conversation.say(intent("AMAZON.RepeatIntent")).speech();
    assertThat(whole).contains("Eden");
    for (int position = 1; position <= 5; position++) {
      String why =
          conversation
              .say(
                  SavedRequest.of("YesIntent")
                      .intent("WhyThisOneIntent", "position", String.valueOf(position))
                      .user(ANNS_ECHO))
              .speech();
      if (why.contains("Eden")) {
        assertThat(why).contains("because it stands high on your lists taken together");
      } else {
        assertThat(why).contains("because you liked Secret of ");
      }
      assertThat(why).doesNotContain("Secret of 65", "Secret of 62", "Secret of 80");
    }
  }

  @Test
  void whoHasNoEveningHearsTheirOwnListAndOnceHowOthersJoin() {
    assertThat(conversation.say(together()).speech())
        .startsWith("So far I know only you. For a list together, start an evening")
        .contains("Here are 3 movies for you: Alien, Brazil and Clue.");
    assertThat(conversation.say(together()).speech()).startsWith("Here are 3 movies for you:");
  }

  @Test
  void aStrangerIsAskedWhoWatchesAndHearsTheListByItsCodeWithoutNames() {
    start(ann(), ben());
    SkillAnswer asked = conversation.say(togetherAt("amzn1.ask.account.STRANGER", "amount=3"));
    assertThat(asked.elicits()).isEqualTo("first");

    SkillAnswer list = conversation.say(code("amzn1.ask.account.STRANGER"));

    assertThat(list.speech())
        .startsWith("Here are 3 movies for all of you: Alien, Brazil and Clue.");
    assertThat(list.envelope().toString())
        .doesNotContain("Ben", "ann ", "Secret", "suits", ANN.value(), BEN.value());
    assertThat(
            conversation
                .say(intent("AMAZON.NextIntent").user("amzn1.ask.account.STRANGER"))
                .speech())
        .startsWith("Numbers 4 to 5:");
  }

  @Test
  void aMemberNeedNotGuessAndHearsNames() {
    start(ann(), ben());

    for (int i = 0; i < 7; i++) {
      assertThat(conversation.say(code(ANNS_ECHO)).speech()).contains("for Ben and you:");
    }
  }

  @Test
  void afterFiveWrongCodesTheRightOneIsNotLookedAt() {
    start(ann(), ben());
    String stranger = "amzn1.ask.account.STRANGER";
    for (int i = 0; i < 5; i++) {
      assertThat(conversation.say(togetherAt(stranger, "first=ZZZZZ" + "BCDFG".charAt(i))).speech())
          .startsWith("I find no evening with that code.");
    }

    assertThat(conversation.say(code(stranger)).speech())
        .startsWith("Those were too many codes. Please wait ten minutes");
  }

  @Test
  void anEveningOfOthersIsNotHeardWithoutItsCode() {
    start(ben(), new EveningMember(CLEO, "Cleo"));

    assertThat(conversation.say(together()).speech()).startsWith("So far I know only you.");
    assertThat(conversation.say(together("name=Ben")).speech())
        .startsWith("That name is in none of your evenings, ")
        .doesNotContain("Ben");
  }

  @Test
  void aSessionOfAMemberSaysNothingOfTheEveningToAStranger() {
    start(ann(), ben());
    conversation.say(together());

    assertThat(
            conversation
                .say(intent("AMAZON.NextIntent").user("amzn1.ask.account.STRANGER"))
                .envelope()
                .toString())
        .doesNotContain("Ben", "Alien", "Dune", "Clue");
  }

  @Test
  void byNameItIsForTheTwoOfThemAlone() {
    tell(CLEO, movie("Fargo", 95), movie("Gandhi", 90));
    start(ann(), ben(), new EveningMember(CLEO, "Cleo"));

    assertThat(conversation.say(together("amount=10")).speech())
        .contains("for Ben, Cleo and you:", "Fargo. It suits Cleo most.");
    assertThat(conversation.say(together("name=ben", "amount=10")).speech())
        .contains("for Ben and you:")
        .doesNotContain("Fargo", "Gandhi");
  }

  @Test
  void twoUsersOfTheDataSetHearWhatNeitherHasRated() {
    saveList(12, "Alien", "Brazil", "Clue");
    saveList(15, "Brazil", "Dune", "Alien");

    String heard = conversation.say(together("memberId=12", "otherId=15", "amount=5")).speech();

    assertThat(heard)
        .startsWith("Here are 2 movies for user 12 and user 15:")
        .contains("Alien", "Brazil")
        .doesNotContain("Clue", "Dune");
  }

  private void saveList(long user, String... titles) {
    stores
        .recommendations()
        .save(
            new RecommendationList(
                UserId.ofDataSetUser(user),
                0,
                "model",
                Instant.EPOCH,
                Stream.of(titles).map(title -> movie(title, 50)).toList()));
  }

  @Test
  void usersWithoutListsAreTold() {
    assertThat(conversation.say(together("memberId=77", "otherId=78")).speech())
        .startsWith("I have no movies for all of you yet");
  }

  @Test
  void aTitleOfTheJointListIsSavedOnTheWatchlistOfWhoSpeaks() {
    start(ann(), ben());
    conversation.say(together("amount=5"));
    List<String> named =
        Stream.of("Alien", "Brazil", "Clue", "Dune", "Eden")
            .filter(conversation.say(intent("AMAZON.RepeatIntent")).speech()::contains)
            .toList();
    assertThat(named).hasSize(5);

    for (int position = 1; position <= 5; position++) {
      assertThat(
              conversation
                  .say(
                      SavedRequest.of("YesIntent")
                          .intent("SaveMovieIntent", "position", String.valueOf(position))
                          .user(ANNS_ECHO))
                  .speech())
          .contains("is on your watchlist");
    }

    assertThat(stores.histories().read(ANN).saved().times()).hasSize(5).containsKey(eden());
    assertThat(stores.histories().read(BEN).saved().times()).isEmpty();
  }

  private static long eden() {
    return "Eden".hashCode();
  }

  @Test
  void aRefinementStaysInTheJointList() {
    start(ann(), ben());
    conversation.say(together("amount=2"));

    assertThat(
            conversation
                .say(
                    SavedRequest.of("YesIntent")
                        .intent("RefineListIntent", Map.of("amount", "2"))
                        .user(ANNS_ECHO))
                .speech())
        .startsWith("Numbers 3 to 4: Clue. It suits you most. Dune.");
    assertThat(
            conversation
                .say(
                    SavedRequest.of("YesIntent")
                        .intent("RefineListIntent", Map.of("without", "Drama"))
                        .user(ANNS_ECHO))
                .speech())
        .doesNotContain("for you:");
  }

  @Test
  void afterTheEveningTheListOfOneIsHeard() {
    start(ann(), ben());
    conversation.say(together());
    assertThat(stores.evenings().delete(stores.evenings().find(CODE).orElseThrow())).isTrue();

    assertThat(conversation.say(together()).speech()).contains("Here are 3 movies for you:");
  }
}
