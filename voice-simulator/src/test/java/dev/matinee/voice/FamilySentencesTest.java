package dev.matinee.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.skill.words.OwnWords;
import dev.matinee.skill.words.ReadWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences as families say them are understood by samples and slots, or read in own words: no word
 * may be missing, too many or misspelt.
 */
class FamilySentencesTest {
  /** A sentence, and the intent and slots that it means. */
  private record Sentence(String words, String meaning) {}

  @ParameterizedTest
  @CsvSource({
    "en-US, 90",
    "en-GB, 90",
    "en-AU, 90",
    "en-CA, 90",
    "en-IN, 90",
    "de-DE, 85",
    "fr-FR, 85",
    "es-ES, 85"
  })
  void mostAreUnderstood(String tag, int leastPercent) throws IOException {
    Locale locale = Locale.forLanguageTag(tag);
    InteractionModel model = InteractionModel.load(locale);
    List<Sentence> all = sentences(locale.getLanguage());
    List<String> missed = new ArrayList<>();
    for (Sentence sentence : all) {
      String understood = understood(sentence.words(), model);
      if (!understood.equals(sentence.meaning())) {
        missed.add(sentence.words() + " -> " + understood);
      }
    }
    int percent = 100 * (all.size() - missed.size()) / all.size();
    System.out.printf(
        "%s: %d of %d sentences are understood, %d %%; not: %s%n",
        tag, all.size() - missed.size(), all.size(), percent, missed);
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(percent).as("%s: %s", tag, missed).isGreaterThanOrEqualTo(leastPercent);
  }

  /** "Nothing before 2005" was once taken for "before 2005". */
  @ParameterizedTest
  @CsvSource({
    "en-US, nothing before two thousand and five",
    "en-GB, not before two thousand and five",
    "de-DE, nichts vor zweitausendfünf",
    "fr-FR, rien avant deux mille cinq",
    "es-ES, nada anterior a dos mil cinco"
  })
  void yearsThatAreRefusedAreLeftOut(String tag, String words) {
    InteractionModel model = InteractionModel.load(Locale.forLanguageTag(tag));

    assertThat(understood(words, model)).isEqualTo("RefineList side=since year=2005");
  }

  /** Nothing where a word had to be overlooked. */
  private static String understood(String words, InteractionModel model) {
    Match heard = model.hear(Words.of(words, model.language()));
    return heard.cost() > 0 ? "" : ownWords(heard, model).orElseGet(() -> meaning(heard, model));
  }

  /** What the skill reads in own words; part of a wish must not be left out. */
  private static Optional<String> ownWords(Match heard, InteractionModel model) {
    OwnWords words = OwnWords.of(model.locale());
    Optional<ReadWords> read =
        heard.intent().equals(OwnWords.INTENT) || heard.intent().equals(OwnWords.OUR_INTENT)
            ? Optional.of(
                words.read(
                    heard.slots().get(OwnWords.SLOT), heard.intent().equals(OwnWords.OUR_INTENT)))
            : Optional.empty();
    return read.map(meant -> meaning(meant.intent(), meant.slots()));
  }

  private static String meaning(String intent, Map<String, String> slots) {
    StringBuilder meaning =
        new StringBuilder(intent.replaceFirst("Intent$", "").replace("AMAZON.", ""));
    new TreeMap<>(slots)
        .forEach((slot, id) -> meaning.append(' ').append(slot).append('=').append(id));
    return meaning.toString();
  }

  /** The intent and its slots but for those for wording, on which no answer depends. */
  private static String meaning(Match heard, InteractionModel model) {
    Map<String, String> slots = new TreeMap<>();
    heard.slots().forEach((slot, value) -> slots.put(slot, id(model, heard.intent(), slot, value)));
    slots.keySet().removeIf(slot -> isWording(model, heard.intent(), slot));
    return meaning(heard.intent(), slots);
  }

  private static boolean isWording(InteractionModel model, String intent, String slot) {
    return model.slotType(intent, slot).filter(SlotType::isWording).isPresent();
  }

  private static String id(InteractionModel model, String intent, String slot, String value) {
    return model
        .slotType(intent, slot)
        .flatMap(type -> type.resolve(value))
        .map(SlotType.Value::id)
        .orElse(value);
  }

  private static List<Sentence> sentences(String language) throws IOException {
    try (InputStream file =
        FamilySentencesTest.class.getResourceAsStream("/families/" + language + ".txt")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*", -1))
          .map(parts -> new Sentence(parts[0], parts[1]))
          .toList();
    }
  }
}
