package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendedMovie;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever movies are called, Alexa takes every response; the conversation checks its rules. */
class HostileTitlesTest {
  private static final int LONGEST = 400;
  private static final int MOVIES = 10;
  private static final List<String> PIECES =
      List.of(
          "&",
          "<b>",
          "\"",
          "'",
          "\\",
          "\uD83C\uDFAC",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\u202E\u05E9\u05DC\u05D5\u05DD",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u3042",
          "\uD800",
          "\uDFFF",
          "\u0000",
          "\u001B",
          "\n",
          "\uFFFF",
          "\u007F",
          ". ",
          "? ",
          " ",
          "$(payload)",
          "a");

  @Provide
  Arbitrary<List<String>> titles() {
    Arbitrary<String> ofOneKind =
        Arbitraries.of(PIECES)
            .flatMap(piece -> Arbitraries.integers().between(1, LONGEST).map(piece::repeat));
    Arbitrary<String> mixed =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(LONGEST).map(p -> String.join("", p));
    Arbitrary<String> title = Arbitraries.oneOf(ofOneKind, mixed);
    // Often ten of the same, because ten different ones are seldom all long.
    return Arbitraries.oneOf(
        title.list().ofSize(MOVIES), title.map(one -> Collections.nCopies(MOVIES, one)));
  }

  @Property(tries = 150)
  void everyAnswerKeepsTheRules(@ForAll("titles") List<String> titles) {
    RecommendedMovie[] movies =
        titles.stream().map(title -> Lists.movie(title, 1999)).toArray(RecommendedMovie[]::new);
    MatineeSkill skill = TestSkill.reading(ListsInMemory.at(0, Lists.of(1, movies)));
    Conversation conversation = new Conversation(skill::respond);

    SkillAnswer list = conversation.say(recommend().memberId("1").amount("10"));

    assertThat(list.speech()).startsWith("Here are 10 movies for user 1:").endsWith("?");
    assertThat(conversation.say("RepeatIntent").speech()).isEqualTo(list.speech());
    assertThat(conversation.say(recommend().memberId("1").amount("10").withScreen()).speech())
        .endsWith("?");
  }
}
