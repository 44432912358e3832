package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.PairingCode;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose movies are read out. */
class WhoSpeaksTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");
  private static final String ALEXA_USER = "amzn1.ask.account.TESTUSER";

  /** SHA-256 of 12345678, as the site keeps it. */
  private static final String CODE_HASH =
      "ef797c8118f02dfb649607dd5d3f8c7623048c9c063d532cc95c5ed7a898a64f";

  @TempDir private Path folder;
  @AutoClose private Stores voices;
  private MatineeSkill skill;
  private Conversation conversation;

  @BeforeEach
  void open() {
    voices = SqliteStores.open(folder.resolve("matinee.db"));
    skill = TestSkill.knowing(ListsInMemory.at(0, Lists.ofLength(1, 2), listOf(ANN, 12)), voices);
    conversation = new Conversation(skill::respond);
  }

  private static RecommendationList listOf(UserId userId, int length) {
    return new RecommendationList(
        userId, 0, "model", Instant.EPOCH, Lists.ofLength(1, length).movies());
  }

  private void link() {
    voices.voiceLinks().save(new VoiceLink(ALEXA_USER, ANN, Instant.EPOCH));
  }

  private void makeCode() {
    assertThat(
            voices
                .pairingCodes()
                .create(new PairingCode(CODE_HASH, ANN, Instant.now().plusSeconds(600))))
        .isTrue();
  }

  @Test
  void whoIsLinkedIsWelcomedBackAndOfferedMovies() {
    link();
    SkillAnswer welcome = conversation.say("LaunchRequest");

    assertThat(welcome.speech()).startsWith("Welcome back").endsWith("recommend some movies?");
    assertThat(conversation.say("YesIntent").speech())
        .startsWith("Here are 3 movies for you: Movie 1, Movie 2 and Movie 3.")
        .contains("Movie 3")
        .doesNotContain("Movie 4", "0123456789abcdef");
  }

  @Test
  void whoIsLinkedIsAskedForNothing() {
    link();

    assertThat(conversation.say(recommend()).speech()).startsWith("Here are 3 movies for you:");
    SkillAnswer five = conversation.say(recommend().amount("5"));
    assertThat(five.speech()).startsWith("Here are 5 movies for you:");
    assertThat(five.envelope().at("/response/card/title").asText()).isEqualTo("Movies for you");
    assertThat(five.elicits()).isEmpty();
  }

  @Test
  void anAmountThatWasNotUnderstoodIsAskedForAlone() {
    link();
    SkillAnswer again = conversation.say(recommend().amount("?"));

    assertThat(again.elicits()).isEqualTo("amount");
    assertThat(again.speech()).doesNotContain("ID");
    assertThat(conversation.say(recommend().amount("2")).speech())
        .startsWith("Here are 2 movies for you:");
  }

  @Test
  void aUserOfTheDataSetIsHeardByWhoIsLinkedToo() {
    link();

    assertThat(conversation.say(recommend().memberId("1").amount("2")).speech())
        .startsWith("Here are 2 movies for user 1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "1234 5678", "12-34-56-78"})
  void aPairingCodeLinksAndIsAnsweredAtOnce(String spoken) {
    makeCode();
    conversation.say(recommend());

    assertThat(conversation.say(recommend().memberId(spoken)).speech())
        .startsWith("Your account is linked now, and I will not ask for an ID again. Here are 3");
    assertThat(voices.voiceLinks().find(ALEXA_USER).orElseThrow().userId()).isEqualTo(ANN);
  }

  @Test
  void aCodeGoesOnWithTheAmountThatWasSaid() {
    makeCode();
    conversation.say(recommend().amount("4"));

    assertThat(conversation.say(recommend().memberId("12345678").amount("4")).speech())
        .contains("Here are 4 movies for you:");
  }

  @Test
  void aUsedCodeIsRefusedAndAnotherIsAskedFor() {
    makeCode();
    conversation.say(recommend().memberId("12345678"));
    voices.voiceLinks().delete(ALEXA_USER);

    SkillAnswer refused = conversation.say(recommend().memberId("12345678"));

    assertThat(refused.speech()).startsWith("That pairing code is not right").endsWith("?");
    assertThat(refused.elicits()).isEqualTo("memberId");
    assertThat(voices.voiceLinks().find(ALEXA_USER)).isEmpty();
  }

  @Test
  void afterFiveWrongCodesEvenTheRightOneIsNotLookedAt() {
    for (int i = 0; i < 5; i++) {
      assertThat(conversation.say(recommend().memberId("1111111" + i)).speech())
          .startsWith("That pairing code is not right");
    }
    makeCode();

    assertThat(conversation.say(recommend().memberId("12345678")).speech())
        .startsWith("Those were too many codes. Please wait ten minutes");
    assertThat(voices.voiceLinks().find(ALEXA_USER)).isEmpty();
    assertThat(voices.pairingCodes().redeem(CODE_HASH)).as("the code is still there").isPresent();
  }

  @Test
  void unlinkingAsksForAnIdAgain() {
    link();

    assertThat(conversation.say("UnlinkAccountIntent").speech())
        .startsWith("Your account is no longer linked");
    assertThat(conversation.say("UnlinkAccountIntent").speech()).startsWith("No account is linked");
    assertThat(conversation.say(recommend()).elicits()).isEqualTo("memberId");
  }

  @Test
  void yesGoesOnWithTheListAndItsPlaceNamesNoAccount() {
    link();
    SkillAnswer first = conversation.say(recommend());

    assertThat(first.speech()).endsWith("Shall I go on?");
    assertThat(first.sessionAttributes().toString()).doesNotContain("0123456789abcdef");
    assertThat(conversation.say("YesIntent").speech()).startsWith("Numbers 4 to 6: Movie 4,");
  }

  @Test
  void whoIsNoLongerLinkedDoesNotHearTheListAnyMore() {
    link();
    conversation.say(recommend());
    voices.voiceLinks().delete(ALEXA_USER);

    assertThat(conversation.say("YesIntent").speech()).startsWith("I have not named any movies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-0123456789abcdef", "0123456789abcdef", "a 0123456789"})
  void noAccountIsReachedByWhatIsSpoken(String spoken) {
    assertThat(conversation.say(recommend().memberId(spoken).amount("3")).speech())
        .contains("try again");
  }

  @Test
  void helpLosesNothingThatWasSaid() {
    conversation.say(recommend().memberId("1"));

    SkillAnswer help = conversation.say("HelpIntent");

    assertThat(help.speech())
        .startsWith("I name the movies")
        .endsWith("How many movies do you want?");
    assertThat(conversation.say("FallbackIntent").elicits()).isEqualTo("amount");
    assertThat(conversation.say(recommend().amount("2")).speech()).contains("for user 1:");
  }

  @Test
  void aStoreThatIsDownKeepsNobodyFromBeingWelcomed() {
    BrokenLinks down = new BrokenLinks(new StoreUnavailableException("down", new IOException()));
    SkillStores stores =
        new SkillStores(
            ListsInMemory.at(0),
            voices.histories(),
            down,
            voices.pairingCodes(),
            voices.heardLists(),
            voices.oauth(),
            voices.posters(),
            voices.evenings());
    MatineeSkill alone = MatineeSkill.of(SkillSettings.local(Map.of()), stores);

    assertThat(new Conversation(alone::respond).say("LaunchRequest").speech())
        .startsWith("Welcome to the movie recommendation system.");
  }
}
