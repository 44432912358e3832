package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.lists.words.ItemNoun;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the skill or its page in the store proposes to say is understood by the samples and slots of
 * the interaction model, word for word.
 */
class ProposedPhrasesTest {
  private static final String FALLBACK = "AMAZON.FallbackIntent";
  private static final Pattern QUOTED = Pattern.compile("[“„«]\\s?(.+?)\\s?[”“»]");

  /** What introduces a proposal, in each of the languages; brackets follow. */
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?iu)(\\b(say|example|ask)|sagen|\\bsag|sag auch|beispiel|\\bfrag|fragen|\\bdire|\\bdites"
              + "|exemple|demandez|dites aussi|decir|\\bdi|di también|ejemplo|pregunta) ?: (?!\\[)");

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN", "de-DE", "fr-FR", "es-ES"})
  void whatIsProposedIsUnderstood(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    InteractionModel model = InteractionModel.load(locale);
    Sentences sentences = Sentences.of(locale);
    List<String> proposed =
        sentences.keys().stream().sorted().flatMap(sentences::proposed).toList();

    assertThat(proposed).hasSizeGreaterThan(40);
    assertThat(proposed).filteredOn(phrase -> !isUnderstood(phrase, model)).isEmpty();
    System.out.printf("%s: %d proposals are understood%n", tag, proposed.size());
  }

  /** With the words of other items in both. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "es-ES"})
  void whatIsProposedOfOtherItemsIsUnderstood(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Sentences sentences = Sentences.of(locale);
    InteractionModel model = InteractionModel.load(locale, ItemNoun.ARTIST);

    assertThat(sentences.keys().stream().sorted().flatMap(sentences::proposed))
        .map(phrase -> ItemNoun.ARTIST.in(locale, phrase))
        .filteredOn(phrase -> !isUnderstood(phrase, model))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN", "de-DE", "fr-FR", "es-ES"})
  void whatThePageInTheStoreProposesIsUnderstood(String tag) throws IOException {
    InteractionModel model = InteractionModel.load(Locale.forLanguageTag(tag));
    JsonNode page = manifest().at("/manifest/publishingInformation/locales/" + tag);
    List<String> phrases = new ArrayList<>();
    page.path("examplePhrases").forEach(phrase -> phrases.add(wish(phrase.asText(), model)));
    phrases.addAll(quoted(page.path("description").asText()));
    if (tag.equals("en-US")) {
      phrases.addAll(
          quoted(manifest().at("/manifest/publishingInformation/testingInstructions").asText()));
    }

    assertThat(phrases).hasSizeGreaterThan(3);
    assertThat(phrases)
        .filteredOn(phrase -> !phrase.isEmpty() && !isUnderstood(phrase, model))
        .isEmpty();
  }

  @Test
  void everyProposalIsMarked() {
    for (Locale locale :
        List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.UK, new Locale("es", "ES"))) {
      Sentences sentences = Sentences.of(locale);

      assertThat(sentences.keys())
          .filteredOn(key -> UNMARKED.matcher(sentences.bundle().getString(key)).find())
          .as(locale.toLanguageTag())
          .isEmpty();
    }
  }

  /** What is asked of the skill, without its name; nothing where it is only opened. */
  private static String wish(String phrase, InteractionModel model) {
    List<String> words = Words.of(phrase, model.language());
    return String.join(" ", Invocation.of(words, model).orElseThrow().wish());
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(quote -> quote.group(1)).toList();
  }

  /** As a wish, or as the answer to a question. */
  private static boolean isUnderstood(String phrase, InteractionModel model) {
    List<String> words = Words.of(phrase, model.language());
    Stream<Match> asAnswers =
        model.intents().stream()
            .flatMap(
                intent ->
                    model.slots(intent).stream()
                        .map(slot -> model.hearAnswer(intent, slot, words)));
    return Stream.concat(Stream.of(model.hear(words)), asAnswers)
        .anyMatch(match -> match.cost() == 0 && !match.intent().equals(FALLBACK));
  }

  private static JsonNode manifest() throws IOException {
    try (InputStream file =
        ProposedPhrasesTest.class.getResourceAsStream("/skill-package/skill.json")) {
      return new ObjectMapper().readTree(file);
    }
  }
}
