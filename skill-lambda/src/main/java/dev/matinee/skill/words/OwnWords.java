package dev.matinee.skill.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Reads what people say in their own words: first as a command ("sorry, that was wrong"), then as a
 * wish ("we could do with a laugh"). What is known comes from the interaction model of the locale
 * and from the file {@code words_LANGUAGE.txt} beside this class.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class OwnWords {
  /** The intent that a sentence without a sample of its own is heard for. */
  public static final String INTENT = "OwnWordsIntent";

  /** The same where the sentence began with "we", which the slot does not hold. */
  public static final String OUR_INTENT = "OurWordsIntent";

  /** The slot of both that holds the words. */
  public static final String SLOT = "words";

  private static final String ENGLISH = "en-GB";

  private static final Map<String, OwnWords> LOADED = new ConcurrentHashMap<>();

  /**
   * The models of English differ only in whether movies are called films, which one has both of.
   */
  private static final Map<String, String> MODELS =
      Map.of("en", ENGLISH, "de", "de-DE", "fr", "fr-FR", "es", "es-ES");

  private static final Set<String> BUILT_IN =
      Set.of("Next", "Previous", "Repeat", "StartOver", "Help", "Yes", "No", "Stop", "Fallback");
  private static final Set<String> WITH_POSITION =
      Set.of(
          "RateMovie",
          "SeenIt",
          "NotInterested",
          "MovieDetails",
          "WhyThisOne",
          "SaveMovie",
          "RemoveRating");
  private static final Set<String> RATING = Set.of("RateMovie", "RateByName");

  private static final Map<String, String> WITHOUT_TITLE =
      Map.of(
          "RateByNameIntent", "RateMovieIntent",
          "SeenByNameIntent", "SeenItIntent",
          "NotInterestedByNameIntent", "NotInterestedIntent",
          "WhyByNameIntent", "WhyThisOneIntent",
          "AboutMovieIntent", "MovieDetailsIntent");

  private final Vocabulary vocabulary;
  private final WishReader wishes;

  private OwnWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.wishes = new WishReader(vocabulary);
  }

  /** {@return what is understood in the language of a locale; of an unknown one, in English} */
  public static OwnWords of(Locale locale) {
    String language = MODELS.containsKey(locale.getLanguage()) ? locale.getLanguage() : "en";
    return LOADED.computeIfAbsent(
        language, known -> new OwnWords(Vocabulary.of(MODELS.getOrDefault(known, ENGLISH))));
  }

  /** Reads the files of all languages, which are then kept. */
  public static void load() {
    MODELS.keySet().forEach(language -> of(Locale.forLanguageTag(language)));
  }

  /** {@return how many of the first words of a title may say how it was put; never all} */
  public int carriers(String title) {
    List<String> words = vocabulary.words(title);
    int at = 0;
    while (at < words.size() - 1 && vocabulary.isFiller(words.get(at))) {
      at++;
    }
    return at;
  }

  /**
   * What was meant where the words that were taken for a title name no film: "the second one",
   * "that", and in "leave out the horror movies" a genre.
   *
   * @param intent that was heard with a title
   * @param title as it was heard
   * @return the intent that is meant; empty where they may be a title
   */
  public Optional<ReadWords> untitled(String intent, String title) {
    SaidWords said = new SaidWords(vocabulary.words(withoutTail(title)));
    Optional<String> genre = said.take(vocabulary.phrases("MovieGenre"));
    Optional<String> position = position(said);
    boolean mentions = !said.takeAll(vocabulary.phrases("it")).isEmpty();
    said.takeAll(vocabulary.phrases("MoviePosition"));
    if (!said.unread().allMatch(vocabulary::isFiller)) {
      return Optional.empty();
    }
    if (genre.isPresent()) {
      return Optional.of(intent)
          .filter("NotInterestedByNameIntent"::equals)
          .map(hidden -> new ReadWords(intent("RefineList"), without(genre.get()), List.of()));
    }
    return Optional.of(WITHOUT_TITLE.getOrDefault(intent, intent))
        .filter(meant -> mentions || position.isPresent())
        .map(meant -> new ReadWords(meant, position(position), List.of()));
  }

  private static Map<String, String> without(String genre) {
    return Map.of("without", genre);
  }

  private static Map<String, String> position(Optional<String> place) {
    return place.map(named -> Map.of("position", named)).orElse(Map.of());
  }

  /**
   * Reads words.
   *
   * @param text as it was heard
   * @param ours whether several people speak
   * @return what they mean; that nothing was understood where they mean nothing here
   */
  public ReadWords read(String text, boolean ours) {
    SaidWords said = new SaidWords(vocabulary.words(text));
    return vocabulary
        .commands()
        .flatMap(command -> command(command, said).stream())
        .findFirst()
        .orElseGet(() -> wishes.read(said, ours));
  }

  private Optional<ReadWords> command(Command command, SaidWords said) {
    return command.in(said.words()).flatMap(match -> command(command.intent(), match, said));
  }

  private Optional<ReadWords> command(String name, Matcher match, SaidWords said) {
    Map<String, String> slots = new HashMap<>();
    Optional<String> title = Command.title(match).map(this::withoutTail);
    if (title.filter(this::isNoTitle).isPresent()) {
      return Optional.empty();
    }
    title.ifPresent(named -> slots.put("title", named));
    if (title.isEmpty() && WITH_POSITION.contains(name)) {
      position(said).ifPresent(place -> slots.put("position", place));
    }
    if (RATING.contains(name)) {
      Optional<String> praise = Command.mark(match);
      Optional<String> mark = praise.isPresent() ? opinion(praise.get()) : stars(said);
      mark.ifPresent(value -> slots.put(praise.isPresent() ? "opinion" : "stars", value));
      return mark.map(value -> new ReadWords(intent(name), slots, List.of()));
    }
    return Optional.of(new ReadWords(intent(name), slots, List.of()));
  }

  /**
   * Praise or blame that nothing unknown stands in front of: "really good", not "the weather good".
   */
  private Optional<String> opinion(String words) {
    SaidWords said = new SaidWords(vocabulary.words(words));
    for (int at = 0; at < said.size(); at++) {
      Optional<Phrases.Found> found = said.at(at, vocabulary.phrases("MovieOpinion"));
      if (found.isPresent() || !vocabulary.isFiller(said.word(at))) {
        return found.map(Phrases.Found::id);
      }
    }
    return Optional.empty();
  }

  /** "The second one", "that", "a comedy" are no titles. */
  private boolean isNoTitle(String words) {
    SaidWords said = new SaidWords(List.of(words.split(" ")));
    said.takeAll(vocabulary.phrases("MovieGenre"));
    said.takeAll(vocabulary.phrases("MovieDecade"));
    said.takeAll(vocabulary.phrases("MoviePosition"));
    return said.unread().allMatch(vocabulary::isFiller);
  }

  /** A bare number is none: "give it two" are stars. */
  private Optional<String> position(SaidWords said) {
    for (int at = 0; at < said.size(); at++) {
      Optional<Phrases.Found> found = said.at(at, vocabulary.phrases("MoviePosition"));
      if (found.isPresent() && (found.get().end() > at + 1 || !isNumber(said.word(at)))) {
        return found.map(Phrases.Found::id);
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9.,]+");
  }

  /** Stars are said with their noun. */
  private Optional<String> stars(SaidWords said) {
    for (int at = 0; at < said.size(); at++) {
      Optional<Phrases.Found> stars = said.at(at, vocabulary.phrases("StarCount"));
      Optional<Phrases.Found> noun =
          stars.flatMap(found -> said.at(found.end(), vocabulary.phrases("stars")));
      if (noun.isPresent()) {
        boolean half = said.at(noun.get().end(), vocabulary.phrases("half")).isPresent();
        return stars.map(found -> half ? found.id() + ".5" : found.id());
      }
    }
    return Optional.empty();
  }

  /** A title without what people say after it, such as "tonight". */
  private String withoutTail(String title) {
    List<String> words = List.of(title.split(" "));
    for (int from = 1; from < words.size(); from++) {
      Optional<Phrases.Found> tail = vocabulary.phrases("tail").at(words, from);
      if (tail.isPresent() && tail.get().end() == words.size()) {
        return withoutTail(String.join(" ", words.subList(0, from)));
      }
    }
    return title;
  }

  static String intent(String name) {
    return BUILT_IN.contains(name) ? "AMAZON." + name + "Intent" : name + "Intent";
  }
}
