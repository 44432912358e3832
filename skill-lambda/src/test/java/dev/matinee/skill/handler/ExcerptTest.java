package dev.matinee.skill.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static Excerpt of(int most) {
    return new Excerpt(most, Character::charCount);
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(of(9).beginning("One two. ")).isEqualTo("One two. ");
    assertThat(of(8).beginningAndEnd("One two.")).isEqualTo("One two.");
  }

  @Test
  void theCutIsBehindASentenceElseBehindAWord() {
    assertThat(of(14).beginning("One. Two. Three four.")).isEqualTo("One. Two.");
    assertThat(of(18).beginning("One two three four five. Six.")).isEqualTo("One two three four");
    assertThat(of(9).beginning("One two three four five. Six.")).isEqualTo("One two");
    assertThat(of(5).beginning("Onetwothree")).isEqualTo("Onetw");
  }

  @Test
  void theLastSentenceStays() {
    assertThat(of(20).beginningAndEnd("One. Two. Three. Four. Which one?"))
        .isEqualTo("One. Two. Which one?");
    assertThat(of(10).beginningAndEnd("One. Two. Which one?")).isEqualTo("Which one?");
  }

  @Test
  void noCharacterIsCut() {
    assertThat(of(5).beginning("\uD83C\uDFAC".repeat(4))).isEqualTo("\uD83C\uDFAC".repeat(2));
  }

  @Test
  void lengthsAreThoseOfTheMarkup() {
    Excerpt speech = new Excerpt(10, Ssml::length);

    assertThat(speech.beginning("&&&&")).isEqualTo("&&");
    assertThat(Ssml.of(speech.beginning("a'b\u0000\uD800c"), Locale.US)).isEqualTo("a&apos;b  ");
  }

  @Property
  void nothingIsLongerThanAllowed(@ForAll String text, @ForAll @IntRange(max = 300) int most) {
    Excerpt excerpt = new Excerpt(most, Ssml::length);

    assertThat(Ssml.of(excerpt.beginning(text), Locale.US)).hasSizeLessThanOrEqualTo(most);
    assertThat(Ssml.of(excerpt.beginningAndEnd(text), Locale.US)).hasSizeLessThanOrEqualTo(most);
    assertThat(text).startsWith(excerpt.beginning(text));
  }
}
