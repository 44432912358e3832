package dev.matinee.voice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.lists.words.ItemNoun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the skill understands in one language, from its skill package, and what Alexa makes of an
 * utterance: the intent of the sample that fits best. A sample that fits word for word wins, among
 * several the one with the most words in common, and then one without slots for wording. One that
 * takes any words is heard only where no other fits but for a value. Else a few mistakes are
 * overlooked, as long as the sample is still recognised by more words than mistakes; else it is
 * {@code AMAZON.FallbackIntent}.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class InteractionModel {
  private static final String FALLBACK = "AMAZON.FallbackIntent";
  private static final Map<Key, InteractionModel> LOADED = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Language language;
  private final List<String> invocationName;
  private final Map<String, SlotType> types = new HashMap<>();
  private final Map<String, Map<String, SlotType>> slotTypes = new HashMap<>();
  private final Map<String, List<String>> slots = new LinkedHashMap<>();
  private final ExactSamples exact;
  private final SampleIndex samples;
  private final Map<String, List<Sample>> answers = new LinkedHashMap<>();

  private InteractionModel(Locale locale, JsonNode languageModel) {
    this.locale = locale;
    this.language = Language.of(locale);
    this.invocationName = words(languageModel.path("invocationName"));
    languageModel.path("types").forEach(type -> types.put(type.path("name").asText(), type(type)));
    List<Sample> all = new ArrayList<>();
    languageModel.path("intents").forEach(intent -> add(intent, all));
    all.sort(Comparator.comparing(Sample::hasWording));
    this.exact = new ExactSamples(all);
    this.samples =
        new SampleIndex(
            all.stream().filter(sample -> !sample.hasWording() && !sample.isOwnWords()).toList());
  }

  private record Key(Locale locale, ItemNoun noun) {
    InteractionModel read() {
      JsonNode model = NounModel.read(locale, noun);
      return new InteractionModel(locale, model.at("/interactionModel/languageModel"));
    }
  }

  /**
   * The model of a locale for a site of films.
   *
   * @throws IllegalArgumentException if the skill package has none
   */
  public static InteractionModel load(Locale locale) {
    return load(locale, ItemNoun.MOVIE);
  }

  /**
   * The model of a locale. It is read once, which takes a second, and kept.
   *
   * @param noun of the items that the site recommends
   * @throws IllegalArgumentException if the skill package has none
   */
  public static InteractionModel load(Locale locale, ItemNoun noun) {
    return LOADED.computeIfAbsent(new Key(locale, noun), Key::read);
  }

  /** The locale of the requests. */
  public Locale locale() {
    return locale;
  }

  /** The names of all intents. */
  public Set<String> intents() {
    return Set.copyOf(slots.keySet());
  }

  /** The names of the slots of an intent, in the order of the model. */
  public List<String> slots(String intent) {
    return slots.getOrDefault(intent, List.of());
  }

  /** The listed values of a slot, where they are listed. */
  Optional<SlotType> slotType(String intent, String slot) {
    return Optional.ofNullable(slotTypes.getOrDefault(intent, Map.of()).get(slot));
  }

  Language language() {
    return language;
  }

  List<String> invocationName() {
    return invocationName;
  }

  /** What is understood where nothing was asked for. */
  Match hear(List<String> words) {
    return best(anywhere(words));
  }

  /** Where samples fit as they are, no others are looked at: those cost more. */
  private Stream<Match> anywhere(List<String> words) {
    Optional<Match> fitting = exact.best(words);
    if (fitting.filter(match -> !isOwnWords(match)).isPresent()) {
      return fitting.stream();
    }
    Stream<Match> others =
        matches(samples.recognisable(words), words).filter(InteractionModel::isRecognised);
    return fitting.map(own -> rather(others, own)).orElse(others);
  }

  /** A sample of which only a value is not known tells more than own words. */
  private static Stream<Match> rather(Stream<Match> others, Match own) {
    return others
        .filter(other -> other.lacksOnlyAValue() && other.literals() > own.literals())
        .min(Match.BEST_FIRST)
        .or(() -> Optional.of(own))
        .stream();
  }

  private boolean isOwnWords(Match match) {
    return match.slots().keySet().stream()
        .flatMap(slot -> slotType(match.intent(), slot).stream())
        .anyMatch(SlotType::isOwnWords);
  }

  /**
   * What is understood where the skill has just asked for a slot of an intent. An exact answer wins
   * over what the words mean elsewhere.
   */
  Match hearAnswer(String intent, String slot, List<String> words) {
    List<Match> expected =
        matches(answers.getOrDefault(intent + "." + slot, List.of()).stream(), words).toList();
    return expected.stream()
        .filter(match -> match.cost() == 0)
        .min(Match.BEST_FIRST)
        .orElseGet(() -> best(Stream.concat(expected.stream(), anywhere(words))));
  }

  private static Stream<Match> matches(Stream<Sample> samples, List<String> words) {
    return samples.map(s -> Alignment.of(s, words)).flatMap(Optional::stream);
  }

  private static Match best(Stream<Match> matches) {
    return matches.min(Match.BEST_FIRST).orElse(Match.NOTHING_YET.of(FALLBACK));
  }

  private static boolean isRecognised(Match match) {
    return match.cost() <= match.literals();
  }

  private void add(JsonNode intent, List<Sample> all) {
    String name = intent.path("name").asText();
    slots.put(name, elements(intent.path("slots")).map(InteractionModel::name).toList());
    Map<String, SlotType> typed = new HashMap<>();
    for (JsonNode slot : intent.path("slots")) {
      String type = slot.path("type").asText();
      Optional.ofNullable(types.get(type))
          .or(() -> SlotType.builtIn(type))
          .ifPresent(known -> typed.put(name(slot), known));
    }
    slotTypes.put(name, typed);
    samples(name, intent).stream().filter(Sample::hasWordOrMeaning).forEach(all::add);
    language.builtIn(name).forEach(all::add);
    intent.path("slots").forEach(s -> answers.put(name + "." + name(s), samples(name, s)));
  }

  private List<Sample> samples(String intent, JsonNode owner) {
    return elements(owner.path("samples"))
        .map(
            sample ->
                Sample.of(
                    intent, sample.asText(), slotTypes.getOrDefault(intent, Map.of()), language))
        .toList();
  }

  private SlotType type(JsonNode type) {
    return new SlotType(name(type), elements(type.path("values")).map(this::value).toList());
  }

  private SlotType.Value value(JsonNode value) {
    JsonNode name = value.at("/name/value");
    Stream<JsonNode> names = Stream.concat(Stream.of(name), elements(value.at("/name/synonyms")));
    return new SlotType.Value(
        value.path("id").asText(), name.asText(), names.map(this::words).toList());
  }

  private List<String> words(JsonNode text) {
    return Words.of(text.asText(), language);
  }

  private static String name(JsonNode owner) {
    return owner.path("name").asText();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
