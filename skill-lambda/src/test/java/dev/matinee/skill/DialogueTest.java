package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogue that the skill is known for, request by request. */
class DialogueTest {
  private final MatineeSkill skill =
      TestSkill.reading(
          ListsInMemory.at(
              0,
              Lists.of(1, Lists.movie("The Matrix", 1999), Lists.movie("Alien", 1979)),
              Lists.ofLength(2, 240)));
  private final Conversation conversation = new Conversation(skill::respond);

  @Test
  void openWelcomesAndAsks() {
    SkillAnswer answer = conversation.say("LaunchRequest");

    assertThat(answer.speech())
        .isEqualTo(
            "Welcome to the movie recommendation system. This is Movie Matinee. You can say:"
                + " recommend me five movies, or: surprise me. What can I do for you?");
    assertThat(answer.reprompt()).contains("recommend me five movies").endsWith("?");
    assertThat(answer.endsSession()).isFalse();
  }

  @Test
  void aWishWithoutNumbersAsksForBoth() {
    SkillAnswer answer = conversation.say(recommend());

    assertThat(answer.speech())
        .isEqualTo("OK, cool. Please tell me your ID and how many movies do you want?");
    assertThat(answer.elicits()).isEqualTo("memberId");
    assertThat(answer.endsSession()).isFalse();
  }

  @Test
  void anIdAloneAsksHowMany() {
    SkillAnswer answer = conversation.say(recommend().memberId("1"));

    assertThat(answer.speech()).isEqualTo("OK, cool. How many movies do you want?");
    assertThat(answer.elicits()).isEqualTo("amount");
    assertThat(answer.updatedSlot("memberId")).isEqualTo("1");
  }

  @Test
  void anAmountAloneAsksForTheId() {
    SkillAnswer answer = conversation.say(recommend().amount("5"));

    assertThat(answer.speech()).isEqualTo("OK, cool. Please tell me, what is your ID?");
    assertThat(answer.elicits()).isEqualTo("memberId");
    assertThat(answer.updatedSlot("amount")).isEqualTo("5");
  }

  @Test
  void idAndAmountAreAnsweredWithTheTitlesInOrder() {
    SkillAnswer answer = conversation.say(recommend().memberId("1").amount("2"));

    assertThat(answer.speech())
        .isEqualTo(
            "Here are 2 movies for user 1: The Matrix and Alien."
                + " Is there anything else I can do for you?");
    assertThat(answer.reprompt()).contains("repeat that").endsWith("?");
    assertThat(answer.cardText()).isEqualTo("1. The Matrix (1999)\n2. Alien (1979)");
    assertThat(answer.endsSession()).isFalse();
  }

  @Test
  void oneMovieIsSpokenOfAsOne() {
    assertThat(conversation.say(recommend().memberId("1").amount("1")).speech())
        .startsWith("Here is one movie for user 1: The Matrix. Is there");
  }

  @Test
  void theNumbersMayComeOneAfterTheOther() {
    conversation.say("LaunchRequest");
    conversation.say(recommend());
    conversation.say(recommend().memberId("1"));

    assertThat(conversation.say(recommend().amount("1")).speech())
        .startsWith("Here is one movie for user 1:");
  }

  @Test
  void aNewWishStartsFromNothing() {
    conversation.say(recommend().memberId("1").amount("1"));

    assertThat(conversation.say(recommend()).elicits()).isEqualTo("memberId");
    assertThat(conversation.say(recommend().memberId("1")).elicits()).isEqualTo("amount");
  }

  @Test
  void whoAsksForTenGetsTenInOneAnswer() {
    SkillAnswer answer = conversation.say(recommend().memberId("2").amount("10"));

    assertThat(answer.speech())
        .startsWith("Here are 10 movies for user 2: Movie 1, Movie 2, ")
        .contains("Movie 9 and Movie 10.")
        .doesNotContain("Movie 11", "web site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "1000", "99999999999999999999999"})
  void moreThanTenGivesTenAndNamesTheWebSite(String amount) {
    SkillAnswer answer = conversation.say(recommend().memberId("2").amount(amount));

    assertThat(answer.speech())
        .contains("Movie 9 and Movie 10. I name ten at most at a time. The web site has more.")
        .doesNotContain("Movie 11");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "20, 20", "1234, 1234"})
  void fewerThanAskedForAreOwnedUpTo(String amount, String spoken) {
    assertThat(conversation.say(recommend().memberId("1").amount(amount)).speech())
        .startsWith("Here are 2 movies for user 1:")
        .contains("You asked for " + spoken + ", but the list has only 2.")
        .doesNotContain("The web site has more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "1234567"})
  void whoHasNoListIsAskedToVisitTheWebSiteFirst(String user) {
    SkillAnswer answer = conversation.say(recommend().memberId(user).amount("5"));

    assertThat(answer.speech())
        .isEqualTo(
            "I have no movies for user "
                + user
                + " yet. Please visit the web site first and ask for your movies there."
                + " Is there anything else I can do for you?");
    assertThat(answer.endsSession()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "0", "-1", "five", "1.5", "１"})
  void anIdThatIsNoNumberAboveZeroIsAskedForAgain(String memberId) {
    SkillAnswer answer = conversation.say(recommend().memberId(memberId).amount("5"));

    assertThat(answer.speech()).contains("try again").endsWith("what is your ID?");
    assertThat(answer.elicits()).isEqualTo("memberId");
    assertThat(answer.updatedSlot("memberId")).isEmpty();
    assertThat(answer.updatedSlot("amount")).isEqualTo("5");
    assertThat(answer.endsSession()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "0", "-3", "many"})
  void anAmountThatIsNoNumberAboveZeroIsAskedForAgain(String amount) {
    SkillAnswer answer = conversation.say(recommend().memberId("1").amount(amount));

    assertThat(answer.speech()).contains("try again").endsWith("how many movies do you want?");
    assertThat(answer.elicits()).isEqualTo("amount");
    assertThat(answer.updatedSlot("memberId")).isEqualTo("1");
    assertThat(answer.endsSession()).isFalse();
  }

  @Test
  void anAnswerThatBringsNothingNewIsAskedForAgain() {
    conversation.say(recommend().memberId("1"));

    assertThat(conversation.say(recommend().memberId("1")).speech()).contains("try again");
  }

  @Test
  void repeatSaysTheListAgain() {
    SkillAnswer list = conversation.say(recommend().memberId("1").amount("2"));

    assertThat(conversation.say("RepeatIntent").speech()).isEqualTo(list.speech());
    assertThat(conversation.say("RepeatIntent").speech()).isEqualTo(list.speech());
  }

  @Test
  void repeatAsksForTheSameNumberAgain() {
    conversation.say(recommend().memberId("1"));

    SkillAnswer repeated = conversation.say("RepeatIntent");

    assertThat(repeated.speech()).isEqualTo("OK, cool. How many movies do you want?");
    assertThat(repeated.elicits()).isEqualTo("amount");
    assertThat(repeated.updatedSlot("memberId")).isEqualTo("1");
    assertThat(conversation.say(recommend().amount("1")).speech()).contains("The Matrix");
  }

  @Test
  void yesAfterAListThatIsOverAsksWhatElse() {
    conversation.say(recommend().memberId("1").amount("2"));

    assertThat(conversation.say("YesIntent").speech()).endsWith("What would you like?");
  }

  @Test
  void yesToAQuestionForANumberAsksItAgain() {
    SkillAnswer question = conversation.say(recommend().memberId("1"));

    assertThat(conversation.say("YesIntent").speech()).isEqualTo(question.speech());
  }

  @ParameterizedTest
  @ValueSource(strings = {"StopIntent", "CancelIntent", "NavigateHomeIntent", "NoIntent"})
  void theEndIsAGoodbye(String request) {
    conversation.say(recommend().memberId("1"));

    SkillAnswer answer = conversation.say(request);

    assertThat(answer.speech())
        .isEqualTo("Thank you for using the movie skill. See you next time!");
    assertThat(answer.endsSession()).isTrue();
    assertThat(answer.sessionAttributes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HelpIntent, 'I name the movies'",
    "FallbackIntent, 'Sorry, I did not understand that.'",
    "RepeatIntent, 'I have not said anything yet.'",
    "StartOverIntent, 'Welcome to the movie recommendation system.'",
    "Connections.Response, 'Sorry, I cannot do that.'"
  })
  void everythingElseIsAnsweredWithAQuestion(String request, String start) {
    SkillAnswer answer = conversation.say(request);

    assertThat(answer.speech()).startsWith(start).endsWith("What can I do for you?");
    assertThat(answer.reprompt()).isNotEqualTo(answer.speech()).endsWith("?");
    assertThat(answer.endsSession()).isFalse();
  }

  @Test
  void nobodyIsAnsweredAfterTheSessionEnded() {
    assertThat(conversation.say("SessionEndedRequest").envelope().has("response")).isFalse();
  }
}
