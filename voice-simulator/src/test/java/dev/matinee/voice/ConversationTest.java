package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogue with the skill, as it is spoken. */
class ConversationTest {
  private static final String GOODBYE = "Thank you for using the movie skill. See you next time!";

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private MatineeSkill skill;
  private final InteractionModel model = InteractionModel.load(Locale.US);
  private Conversation conversation;

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    stores.recommendations().save(list(1, "The Matrix", "Alien & <Aliens>", "Heat"));
    stores
        .recommendations()
        .save(
            list(
                2,
                IntStream.rangeClosed(1, 12).mapToObj(i -> "Movie " + i).toArray(String[]::new)));
    skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    conversation = Conversation.start(new CheckedSkill(skill), model);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open movie matinee", "Alexa, launch Movie Matinee.", "movie matinee"})
  void openWelcomes(String utterance) {
    Reply reply = conversation.say(utterance);

    assertThat(reply.speech())
        .isEqualTo(
            "Welcome to the movie recommendation system. This is Movie Matinee. You can say:"
                + " recommend me five movies, or: surprise me. What can I do for you?");
    assertThat(reply.reprompt()).hasValueSatisfying(text -> assertThat(text).endsWith("?"));
    assertThat(reply.sessionOpen()).isTrue();
  }

  @Test
  void idAndAmountAreAskedForAndAnsweredOneByOne() {
    conversation.say("open movie matinee");

    assertThat(conversation.say("request movies").speech())
        .isEqualTo("OK, cool. Please tell me your ID and how many movies do you want?");
    assertThat(conversation.say("my id is one").speech()).contains("How many movies do you want?");
    Reply list = conversation.say("two");

    assertThat(list.speech())
        .startsWith("Here are 2 movies for user 1: The Matrix and Alien and Aliens.");
    assertThat(list.ssml()).contains("Alien and Aliens.");
    assertThat(list.card()).hasValueSatisfying(c -> assertThat(c.text()).contains("1. The Matrix"));
    assertThat(list.sessionOpen()).isTrue();
    assertThat(conversation.say("repeat that").speech()).isEqualTo(list.speech());
  }

  @Test
  void idAndAmountMayComeInOneSentence() {
    conversation.say("request movies");

    assertThat(conversation.say("my id is one and I want two movies").speech())
        .startsWith("Here are 2 movies for user 1:");
  }

  @Test
  void whoHasNoListIsSentToTheWebSite() {
    assertThat(conversation.say("five movies for id three").speech())
        .contains("Please visit the web site first");
  }

  @Test
  void moreThanTenGivesTenAndNamesTheWebSite() {
    assertThat(conversation.say("my id is two and i want twelve movies").speech())
        .contains("and Movie 10.", "The web site has more.")
        .doesNotContain("Movie 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"five movies for id zero", "two movies for id minus one", "my id is banana"})
  void whatIsNoPositiveNumberIsAskedForAgain(String utterance) {
    Reply reply = conversation.say(utterance);

    assertThat(reply.speech()).contains("Please try again");
    assertThat(reply.sessionOpen()).isTrue();
  }

  @Test
  void aRefusedAnswerKeepsWhatIsKnown() {
    conversation.say("two movies");
    assertThat(conversation.say("banana").speech()).contains("Please try again");

    assertThat(conversation.say("one").speech()).startsWith("Here are 2 movies for user 1:");
  }

  @Test
  void stopSaysGoodbyeAndTheNextUtteranceStartsAnew() {
    conversation.say("my id is one");
    Reply goodbye = conversation.say("stop");

    assertThat(goodbye.speech()).isEqualTo(GOODBYE);
    assertThat(goodbye.sessionOpen()).isFalse();
    assertThat(conversation.isOpen()).isFalse();
    assertThat(conversation.say("two movies").speech()).contains("what is your ID?");
  }

  @Test
  void exitEndsTheSessionWithoutAnAnswer() {
    conversation.say("open movie matinee");

    assertThat(conversation.say("exit")).isEqualTo(Reply.SILENCE);
    assertThat(conversation.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask movie matinee for two movies for id one",
        "Alexa, ask movie matinee to give me two movies for id one",
        "tell movie matinee my id is one and i want two movies",
        "recommend two movies for id one from movie matinee"
      })
  void oneSentenceCallsTheSkillAndAsks(String utterance) {
    assertThat(conversation.say(utterance).speech()).startsWith("Here are 2 movies for user 1:");
  }

  @Test
  void aListIsGoneThroughPageByPage() {
    conversation.say("my id is two and i want four movies");
    assertThat(conversation.say("the rest").speech())
        .startsWith("Numbers 5 to 8: Movie 5, Movie 6, Movie 7 and Movie 8.")
        .endsWith("Shall I go on?");
    assertThat(conversation.say("help").speech()).startsWith("You can say: next,");
    assertThat(conversation.say("next").speech())
        .startsWith("Numbers 9 to 12: Movie 9, Movie 10, ");
    assertThat(conversation.say("next").speech()).startsWith("That was the whole list.");
    assertThat(conversation.say("previous").speech())
        .startsWith("Numbers 5 to 8: Movie 5, Movie 6, Movie 7 and Movie 8.");
    assertThat(conversation.say("start over").speech()).startsWith("Numbers 1 to 4: Movie 1,");
  }

  @Test
  void aPageThatWasCutShortDoesNotShortenTheOthers() {
    conversation.say("my id is two and i want five movies");
    conversation.say("next");
    assertThat(conversation.say("next").speech()).startsWith("Numbers 11 to 12: Movie 11");

    assertThat(conversation.say("previous").speech()).startsWith("Numbers 6 to 10: Movie 6,");
    assertThat(conversation.say("previous").speech()).startsWith("Numbers 1 to 5: Movie 1,");
  }

  @Test
  void moreIsToldOfOneMovie() {
    conversation.say("two movies for id one");

    assertThat(conversation.say("tell me more about the second one").speech())
        .startsWith("Alien and Aliens, from 1982. I think you would give it four and");
    assertThat(conversation.say("why that one").speech())
        .startsWith("I recommend Alien and Aliens because many people like it.");
    assertThat(conversation.say("why the seventh one").speech())
        .startsWith("I named 2 movies, and that is not one of them.");
  }

  @Test
  void theModelAndTheHandlersKnowTheSameIntentsAndSlots() {
    assertThat(model.intents()).isEqualTo(skill.intents().keySet());
    assertThat(model.intents())
        .allSatisfy(
            intent ->
                assertThat(model.slots(intent))
                    .containsExactlyInAnyOrderElementsOf(skill.intents().get(intent)));
  }

  @Test
  void everyIntentHasAnAnswerOfItsOwn() {
    Map<String, String> utterances =
        Map.ofEntries(
            Map.entry("help", "I name the movies"),
            Map.entry("stop", GOODBYE),
            Map.entry("cancel", GOODBYE),
            Map.entry("go home", GOODBYE),
            Map.entry("no", GOODBYE),
            Map.entry("yes", "OK, cool."),
            Map.entry("unlink my account", "No account is linked"),
            Map.entry("link my account", "Log in on the web site"),
            Map.entry("comedies", "OK, cool."),
            Map.entry("for kids", "OK, cool."),
            Map.entry("give me three comedies", "OK, cool."),
            Map.entry("surprise me", "OK, cool."),
            Map.entry("i could really do with some laughs", "OK, cool."),
            Map.entry("we could really do with some laughs", "OK, cool."),
            Map.entry("popular movies", "I have no popular movies at hand yet. Log in"),
            Map.entry("anything new", "I remember what you have heard only while"),
            Map.entry("tell me when there is something new", "I cannot call you by myself."),
            Map.entry("send it to my phone", "I have not named any movies to you yet."),
            Map.entry("undo that", "There is nothing to take back."),
            Map.entry("what did i rate last", "I keep that only where an account is linked"),
            Map.entry("how many have i rated", "I keep that only where an account is linked"),
            Map.entry("take that rating away", "I keep that only where an account is linked"),
            Map.entry("next", "I have not named any movies to you yet."),
            Map.entry("previous", "I have not named any movies to you yet."),
            Map.entry(
                "tell me more about the second one", "I have not named any movies to you yet."),
            Map.entry("select that", "I have not named any movies to you yet."),
            Map.entry("why that one", "I have not named any movies to you yet."),
            Map.entry("why the godfather", "I have not named any movies to you yet."),
            Map.entry("rate the matrix five stars", "I have not named any movies to you yet."),
            Map.entry("i have seen jaws", "I have not named any movies to you yet."),
            Map.entry(
                "not interested in the sixth sense", "I have not named any movies to you yet."),
            Map.entry("tell me about alien", "I have not named any movies to you yet."),
            Map.entry("movies like the matrix", "I have not named any movies to you yet."),
            Map.entry("add alien to my watchlist", "I have not named any movies to you yet."),
            Map.entry("i have seen it", "I have not named any movies to you yet."),
            Map.entry("not interested in the third one", "I have not named any movies to you yet."),
            Map.entry("give it four stars", "I have not named any movies to you yet."),
            Map.entry("repeat", "I have not said anything yet."),
            Map.entry("start over", "Welcome"),
            Map.entry("recommend movies", "OK, cool."),
            Map.entry("what should we watch", "Sure. Who watches with you?"),
            Map.entry("what is the weather", "Sorry, I did not understand that."));

    assertThat(utterances).hasSize(model.intents().size());
    utterances.forEach(
        (utterance, start) ->
            assertThat(Conversation.start(new CheckedSkill(skill), model).say(utterance).speech())
                .as(utterance)
                .startsWith(start));
  }

  private static RecommendationList list(long user, String... titles) {
    List<RecommendedMovie> movies =
        IntStream.rangeClosed(1, titles.length).mapToObj(i -> movie(i, titles[i - 1])).toList();
    return new RecommendationList(
        UserId.ofDataSetUser(user), 0, "model", Instant.parse("2026-11-20T18:00:00Z"), movies);
  }

  private static RecommendedMovie movie(int id, String title) {
    return new RecommendedMovie(
        id,
        title,
        OptionalInt.of(1980 + id),
        List.of(),
        1,
        OptionalDouble.of(4.5),
        OptionalInt.empty(),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }
}
