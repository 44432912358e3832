package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.UserId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is remembered of a list, within a conversation and from one to the next. */
class MemoryByVoiceTest extends SpokenSkill {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");

  private void recommend(long... movies) {
    stores
        .recommendations()
        .save(list(ANN, LongStream.of(movies).mapToObj(SpokenSkill::movie).toList()));
  }

  private History history() {
    return stores.histories().read(ANN);
  }

  @Test
  void whatIsNewSinceTheLastTimeIsTold() {
    link(ANN);
    recommend(1, 2, 3, 4, 5);
    say("recommend me four movies");
    startAnew();

    assertThat(say("anything new"))
        .startsWith("Nothing is new: your first 4 movies are those that you have heard.");
    recommend(1, 9, 2, 8, 3);
    startAnew();

    assertThat(say("is there anything new"))
        .startsWith("2 movies are new among your first 4: Film 9 and Film 8.");
    assertThat(say("tell me more about the second one")).startsWith("Film 8,");
    assertThat(say("anything new")).startsWith("Nothing is new");
  }

  @Test
  void theSameListInAnotherOrderIsNotNew() {
    link(ANN);
    recommend(1, 2, 3, 4);
    say("recommend me three movies");
    recommend(3, 1, 2, 4);

    assertThat(say("anything new")).startsWith("Nothing is new");
    assertThat(say("yes")).startsWith("Here are 3 movies for you: Film 3,");
  }

  @Test
  void whoNeverHeardTheirListHearsIt() {
    link(ANN);
    recommend(1, 2, 3, 4);

    assertThat(say("anything new"))
        .startsWith(
            "I have not named the movies of your list to you before. Here are 3 movies for you: Film 1,");
  }

  @Test
  void strangersAreNotRemembered() {
    assertThat(say("anything new")).startsWith("I remember what you have heard only while");
  }

  @Test
  void whatWasSaidOfAMovieIsNotReadOutAgainAndNothingIsSkipped() {
    link(ANN);
    recommend(1, 2, 3, 4, 5, 6, 7);
    say("recommend movies");

    say("I have seen the first one");
    say("not interested in the second one");

    assertThat(say("next"))
        .startsWith("Numbers 2 to 4: Film 4, Film 5 and Film 6.")
        .contains("This list does not know your latest ratings yet.");
    assertThat(say("recommend three movies"))
        .contains("Film 3,")
        .doesNotContain("Film 1,", "Film 2,");
  }

  @Test
  void changesAreTakenBackOneAfterTheOther() {
    link(ANN);
    recommend(1, 2, 3);
    say("recommend three movies");
    say("give two stars to the second one");
    say("give five stars to the second one");

    assertThat(say("undo that")).startsWith("I took that back: Film 2 has two stars again.");
    assertThat(history().ratings().get(2L).stars()).isEqualTo(2);
    assertThat(say("take that back"))
        .startsWith("I took that back: what you said of Film 2 is forgotten.");
    assertThat(history().ratings()).isEmpty();
    assertThat(say("undo")).startsWith("There is nothing to take back.");
  }

  @Test
  void takingBackTheFirstWordOnAMovieForgetsIt() {
    link(ANN);
    recommend(1, 2, 3);
    say("recommend three movies");
    say("not interested in the second one");
    say("next");

    say("undo");

    assertThat(history().hidden()).isEmpty();
    assertThat(history().ratings()).isEmpty();
    assertThat(say("recommend three movies")).contains("Film 1, Film 2 and Film 3.");
  }

  @Test
  void thereIsNothingToTakeBackAtFirst() {
    link(ANN);

    assertThat(say("undo that")).startsWith("There is nothing to take back.");
  }

  @Test
  void theListGoesToThePhoneAsACard() {
    link(ANN);
    recommend(1, 2, 3, 4);
    say("recommend two movies");

    Reply sent = hear("send it to my phone");

    assertThat(sent.speech()).startsWith("I have put the list into the Alexa app on your phone.");
    assertThat(sent.card())
        .hasValueSatisfying(
            card ->
                assertThat(card.text())
                    .isEqualTo(
                        "1. Film 1 (1990)\n2. Film 2 (1990)\n3. Film 3 (1990)\n4. Film 4 (1990)"));
  }

  @Test
  void theMoreIsMisunderstoodInARowTheMoreHelpThereIs() {
    assertThat(say("blah blah")).startsWith("Sorry, I did not understand that.");
    assertThat(say("blah blah blah")).startsWith("Sorry, I still do not understand.");
    assertThat(say("blah")).contains("These words work:", "Surprise me.");
    say("help");

    assertThat(say("blah")).startsWith("Sorry, I did not understand that.");
  }

  @Test
  void whatIsMisunderstoodKeepsTheListAndTheQuestion() {
    link(ANN);
    recommend(1, 2, 3, 4, 5, 6, 7);
    say("recommend movies");

    assertThat(say("blah blah")).endsWith("Shall I go on?");
    assertThat(say("blah blah")).endsWith("Shall I go on?");
    assertThat(say("yes")).startsWith("Numbers 4 to 6: Film 4,");
    assertThat(say("tell me more")).endsWith("Which one do you mean?");
    assertThat(say("blah blah")).endsWith("Which one do you mean?");
    assertThat(say("the last one")).startsWith("Film 6,");
  }

  @Test
  void noToMoreOfAListDoesNotEndTheConversation() {
    link(ANN);
    recommend(1, 2, 3, 4, 5, 6, 7);
    say("recommend movies");

    assertThat(say("no")).endsWith("What would you like?");
    assertThat(say("tell me more about the second one")).startsWith("Film 2,");
  }
}
