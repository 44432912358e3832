package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many people speak with one skill, which is one object on a warm instance. */
class TwoPeopleTest {
  private static final UserId BEN = UserId.ofAccount("1234567890123456");
  private static final String BEN_ALEXA = "amzn1.ask.account.BENSECHO";
  private static final int THREADS = 8;
  private static final int CONVERSATIONS = 25;

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private MatineeSkill skill;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    stores.recommendations().save(LambdaWorld.listOf(LambdaWorld.ANN, "Ann movie "));
    stores.recommendations().save(LambdaWorld.listOf(BEN, "Ben movie "));
    stores.voiceLinks().save(new VoiceLink(LambdaWorld.ANN_ALEXA, LambdaWorld.ANN, Instant.EPOCH));
    stores.voiceLinks().save(new VoiceLink(BEN_ALEXA, BEN, Instant.EPOCH));
    skill = TestSkill.knowing(stores.recommendations(), stores);
  }

  /** One of the two, who holds a conversation and hears only their own movies. */
  private record Person(String alexaUserId, String own, String others, Conversation conversation) {
    static Person ann(UnaryOperator<byte[]> skill) {
      return new Person(LambdaWorld.ANN_ALEXA, "Ann movie", "Ben movie", new Conversation(skill));
    }

    static Person ben(UnaryOperator<byte[]> skill) {
      return new Person(BEN_ALEXA, "Ben movie", "Ann movie", new Conversation(skill));
    }

    void hears(SavedRequest request) {
      assertThat(conversation.say(request.user(alexaUserId)).envelope().toString())
          .contains(own)
          .doesNotContain(others);
    }
  }

  private static List<SavedRequest> turns() {
    return List.of(
        recommend(),
        SavedRequest.of("YesIntent"),
        SavedRequest.of("RepeatIntent"),
        recommend().amount("3"));
  }

  @Test
  void turnByTurnEachHearsTheirOwnList() {
    Person ann = Person.ann(skill::respond);
    Person ben = Person.ben(skill::respond);

    for (int turn = 0; turn < turns().size(); turn++) {
      ann.hears(turns().get(turn));
      ben.hears(turns().get(turn));
    }
  }

  @Test
  void atTheSameTimeEachHearsTheirOwnList() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> talks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      boolean isAnn = i % 2 == 0;
      talks.add(threads.submit(() -> talk(isAnn)));
    }
    for (Future<?> talk : talks) {
      Object unused = talk.get(60, TimeUnit.SECONDS);
    }
    threads.shutdownNow();
  }

  private void talk(boolean isAnn) {
    for (int i = 0; i < CONVERSATIONS; i++) {
      Person person = isAnn ? Person.ann(skill::respond) : Person.ben(skill::respond);
      turns().forEach(person::hears);
    }
  }

  /** The digits of accounts, their names in the store, and numbers that nobody would count to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456",
        "0123456789",
        "a-1234567890123456",
        "-1234567890123456",
        "-1",
        "0",
        "00000000000000001",
        "1234567890123456.0",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999999999999999999999",
        "?",
        ""
      })
  void noNumberThatIsSpokenReachesAnAccount(String spoken) {
    Conversation stranger = new Conversation(skill::respond);

    SkillAnswer answer =
        stranger.say(recommend().memberId(spoken).amount("3").user("amzn1.ask.account.STRANGER"));

    assertThat(answer.envelope().toString()).doesNotContain("Ann movie", "Ben movie");
    assertThat(answer.speech()).isNotEmpty();
  }

  /** The session is Alexa's to keep; what it says of a list counts for its own person only. */
  @Test
  void aSessionThatIsTakenOverReadsTheListOfWhoSpeaks() {
    Conversation conversation = new Conversation(skill::respond);
    conversation.say(recommend().user(LambdaWorld.ANN_ALEXA));

    assertThat(conversation.say(SavedRequest.of("YesIntent").user(BEN_ALEXA)).speech())
        .contains("Ben movie")
        .doesNotContain("Ann movie");
  }
}
