package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How a list sounds, whatever is in it. */
class SpokenTitlesTest {
  private static final int LONGEST_SPEECH = 8_000;
  private static final int LARGEST_RESPONSE = 24 * 1024;

  private static SkillAnswer ten(RecommendationList list, long historyVersion) {
    return ten(Map.of(), list, historyVersion);
  }

  private static SkillAnswer ten(
      Map<String, String> environment, RecommendationList list, long historyVersion) {
    MatineeSkill skill = TestSkill.reading(ListsInMemory.at(historyVersion, list), environment);
    return SkillAnswer.of(skill.respond(recommend().memberId("1").amount("10").bytes()));
  }

  private static SkillAnswer ten(RecommendedMovie movie) {
    return ten(Lists.of(1, movie), 0);
  }

  @Test
  void markupInATitleIsEscapedInSpeechAndNotOnTheCard() {
    SkillAnswer answer = ten(Lists.movie("<b>Tom & Jerry's \"Best\"</b>", 1975));

    assertThat(answer.speech())
        .contains("&lt;b&gt;Tom &amp; Jerry&apos;s &quot;Best&quot;&lt;/b&gt;, from 1975.");
    assertThat(answer.cardText()).isEqualTo("1. <b>Tom & Jerry's \"Best\"</b> (1975)");
  }

  @Test
  void whatXmlForbidsIsNotSpoken() {
    assertThat(ten(Lists.movie("Alien\u0000\u001b\ud800 \ud83c\udfac", 1979)).speech())
        .contains("Alien    \ud83c\udfac, from 1979.");
  }

  @Test
  void bracesInATitleAreNoFormat() {
    assertThat(ten(Lists.movie("{0} it''s {1,choice}", 1999)).speech())
        .contains("{0} it&apos;&apos;s {1,choice}, from 1999.");
  }

  @Test
  void anUnknownYearIsLeftOut() {
    SkillAnswer answer = ten(Lists.movie("Babylon 5", OptionalInt.empty()));

    assertThat(answer.speech()).contains(": Babylon 5. You asked for 10");
    assertThat(answer.cardText()).isEqualTo("1. Babylon 5");
  }

  @Test
  void aListOlderThanTheHistorySaysSo() {
    assertThat(ten(Lists.ofLength(1, 12), 1).speech())
        .contains("This list does not know your latest ratings yet.");
    assertThat(ten(Lists.ofLength(1, 12), 0).speech()).doesNotContain("latest ratings");
  }

  @Test
  void anEmptyListIsNoList() {
    assertThat(ten(Lists.of(1), 0).speech()).contains("visit the web site first");
  }

  @Test
  void theWebSiteIsNamedWhereItsAddressIsKnown() {
    Map<String, String> environment =
        Map.of("MATINEE_PUBLIC_URL", "https://movies.example.org:8443/matinee");

    SkillAnswer answer = ten(environment, Lists.of(1), 0);

    assertThat(answer.speech())
        .contains("Please visit the web site first and ask for your movies there.")
        .contains("You find it at movies.example.org. Is there");
    assertThat(answer.cardText()).endsWith("You find it at movies.example.org.");
  }

  @Test
  void theLongestAnswerFitsIntoWhatAlexaTakes() {
    RecommendedMovie movie = Lists.movie("&\u3042".repeat(400), 1999);

    SkillAnswer answer =
        ten(Lists.of(1, Collections.nCopies(240, movie).toArray(RecommendedMovie[]::new)), 1);

    assertThat(answer.speech().length()).isLessThan(LONGEST_SPEECH);
    assertThat(answer.cardText()).hasLineCount(10);
    assertThat(answer.cardText().length()).isLessThan(LONGEST_SPEECH);
    assertThat(answer.envelope().toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(LARGEST_RESPONSE);
  }
}
