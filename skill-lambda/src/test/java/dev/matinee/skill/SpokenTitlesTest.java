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
  void markupInATitleIsNoneInSpeechAndStaysOnTheCard() {
    SkillAnswer answer = ten(Lists.movie("<b>Tom & Jerry's \"Best\"</b>", 1975));

    assertThat(answer.speech()).contains(": b Tom and Jerry&apos;s Best b. You asked");
    assertThat(answer.cardText()).isEqualTo("1. <b>Tom & Jerry's \"Best\"</b> (1975)");
  }

  @Test
  void whatXmlForbidsIsNotSpoken() {
    assertThat(ten(Lists.movie("Alien\u0000\u001b\ud800 \ud83c\udfac", 1979)).speech())
        .contains(": Alien. You asked");
    assertThat(ten(Lists.movie("\u0000\ud800\ud83c\udfac", 1979)).speech())
        .contains(":   \ud83c\udfac. You asked");
  }

  @Test
  void bracesInATitleAreNoFormat() {
    assertThat(ten(Lists.movie("{0} it''s {1,choice}", 1999)).speech())
        .contains(": 0 its 1, choice. You asked");
  }

  @Test
  void anUnknownYearIsLeftOut() {
    SkillAnswer answer = ten(Lists.movie("Babylon 5", OptionalInt.empty()));

    assertThat(answer.speech()).contains(": Babylon 5. You asked for 10");
    assertThat(answer.cardText()).isEqualTo("1. Babylon 5");
  }

  @Test
  void theYearIsSaidWhereTwoMoviesHaveOneTitle() {
    RecommendationList list =
        Lists.of(
            1,
            Lists.movie("The Fly", 1986),
            Lists.movie("Alien", 1979),
            Lists.movie("The Fly", 1958));

    assertThat(ten(list, 0).speech())
        .contains(": The Fly from 1986, Alien and The Fly from 1958. You asked");
  }

  @Test
  void titlesWithCommasAreDividedBySemicolons() {
    RecommendationList list =
        Lists.of(
            1,
            Lists.movie("The Good, the Bad and the Ugly", 1966),
            Lists.movie("Alien", 1979),
            Lists.movie("Heat", 1995));

    assertThat(ten(list, 0).speech())
        .contains(": The Good, the Bad and the Ugly; Alien; and Heat. You asked");
  }

  @Test
  void titlesAreSaidInEnglishInOtherLanguages() {
    RecommendationList list = Lists.of(1, Lists.movie("Fast & Furious", 2009));
    MatineeSkill skill = TestSkill.reading(ListsInMemory.at(0, list), Map.of());

    SkillAnswer answer =
        SkillAnswer.of(
            skill.respond(recommend().memberId("1").amount("1").locale("de-DE").bytes()));

    assertThat(answer.speech())
        .startsWith(
            "Hier ist ein Film für Nutzer 1: <lang xml:lang=\"en-US\">Fast and Furious</lang>. ");
    assertThat(answer.cardText()).isEqualTo("1. Fast & Furious (2009)");
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
