package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole conversation in each locale. */
class EveryLocaleTest {
  private static final String ENGLISH_WISH = "my id is one and i want four ";
  private static final Script AMERICAN =
      new Script(
          "en-US",
          List.of(
              "open movie matinee",
              ENGLISH_WISH + "movies",
              "give me two comedies",
              "tell me more about the second one",
              "help",
              "what is the weather",
              "stop"),
          List.of(
              "Welcome to the movie recommendation system.",
              "Here are 4 movies for user 1: Film 1, Film 2, Film 3 and Film 4.",
              "I picked comedies. Here are 2 movies for user 1: Film 2 and Film 4.",
              "Film 4, from 1990. Genres: comedy. I think you would give it four and a half",
              "You can say: next, newer ones, or start over.",
              "Sorry, I did not understand that. You can say: recommend me five movies.",
              "Thank you for using the movie skill. See you next time!"));

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private CheckedSkill skill;

  /** What is said, and how the answers begin. */
  private record Script(String locale, List<String> said, List<String> answers) {
    Script in(String other) {
      return new Script(other, said, answers);
    }

    Script ofMovies(String other) {
      return new Script(other, movies(said), movies(answers));
    }

    private static List<String> movies(List<String> texts) {
      return texts.stream()
          .map(text -> text.contains("matinee") ? text : text.replace("movie", "film"))
          .toList();
    }

    @Override
    public String toString() {
      return locale;
    }
  }

  static Stream<Script> scripts() {
    return Stream.of(
        AMERICAN,
        AMERICAN.in("en-AU"),
        AMERICAN.in("en-CA"),
        AMERICAN.in("en-IN"),
        AMERICAN.ofMovies("en-GB"),
        new Script(
            "de-DE",
            List.of(
                "Alexa, öffne Kino Matinee",
                "Meine ID ist eins und ich möchte vier Filme",
                "Gib mir zwei Komödien",
                "Erzähl mir mehr über den zweiten",
                "Hilfe",
                "Wie wird das Wetter?",
                "Stopp"),
            List.of(
                "Willkommen beim Filmempfehlungssystem. Hier ist Kino Matinee.",
                "Hier sind 4 Filme für Nutzer 1: Film 1, Film 2, Film 3 und Film 4.",
                "Ich habe Komödien herausgesucht. Hier sind 2 Filme für Nutzer 1: Film 2 und Film 4.",
                "Film 4, aus dem Jahr 1990. Genres: Komödie. Ich glaube, du würdest ihm viereinhalb",
                "Du kannst sagen: weiter, neuere oder von vorn.",
                "Entschuldige, das habe ich nicht verstanden. Du kannst sagen:",
                "Danke, dass du den Film-Skill benutzt hast. Bis zum nächsten Mal!")),
        new Script(
            "fr-FR",
            List.of(
                "Alexa, ouvre Matinée Cinéma",
                "Mon numéro est un et je veux quatre films",
                "Donne-moi deux comédies",
                "Dis-m'en plus sur le deuxième",
                "Aide",
                "Quel temps fait-il ?",
                "Stop"),
            List.of(
                "Bienvenue dans le système de recommandation de films. Ici Matinée Cinéma.",
                "Voici 4 films pour l'utilisateur 1 : Film 1, Film 2, Film 3 et Film 4.",
                "J'ai choisi parmi les comédies. Voici 2 films pour l'utilisateur 1 : Film 2 et Film 4.",
                "Film 4, de 1990. Genres : comédie. Je pense que vous lui donneriez quatre",
                "Vous pouvez dire : suivant, des plus récents, ou recommence.",
                "Désolée, je n'ai pas compris. Vous pouvez dire :",
                "Merci d'avoir utilisé la skill de films. À la prochaine !")),
        new Script(
            "es-ES",
            List.of(
                "Alexa, abre Cine Matiné",
                "Mi número es uno y quiero cuatro películas",
                "Dame dos comedias",
                "Cuéntame más de la segunda",
                "Ayuda",
                "¿Qué tiempo hace?",
                "Para"),
            List.of(
                "Te doy la bienvenida al sistema de recomendación de películas. Esto es Cine",
                "Aquí tienes 4 películas para el usuario 1: Film 1, Film 2, Film 3 y Film 4.",
                "He elegido comedias. Aquí tienes 2 películas para el usuario 1: Film 2 y Film 4.",
                "Film 4, de 1990. Géneros: comedia. Creo que le darías cuatro estrellas",
                "Puedes decir: siguiente, más nuevas, o desde el principio.",
                "Lo siento, no te he entendido. Puedes decir:",
                "Gracias por usar la skill de películas. ¡Hasta la próxima!")));
  }

  static Stream<String> locales() {
    return scripts().map(Script::locale);
  }

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    UserId one = UserId.ofDataSetUser(1);
    stores
        .recommendations()
        .save(
            SpokenSkill.list(
                one,
                List.of(
                    movie(1, "Drama"), movie(2, "Comedy"), movie(3, "War"), movie(4, "Comedy"))));
    skill =
        new CheckedSkill(
            MatineeSkill.of(
                SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE)));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theConversationIsHeldInTheLanguageOfTheLocale(Script script) {
    Conversation conversation = conversation(script.locale());

    for (int i = 0; i < script.said().size(); i++) {
      assertThat(conversation.say(script.said().get(i)).speech())
          .as(script.said().get(i))
          .startsWith(script.answers().get(i));
    }
    assertThat(conversation.isOpen()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void nothingEnglishIsHeardInAnotherLanguage(Script script) {
    Conversation conversation = conversation(script.locale());
    String heard =
        script.said().stream()
            .map(conversation::say)
            .map(this::all)
            .collect(Collectors.joining("\n"));

    List<String> english = sentences(Locale.ROOT).filter(heard::contains).toList();
    if (script.locale().startsWith("en")) {
      assertThat(english).isNotEmpty();
    } else {
      assertThat(english).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void theExamplesOfTheStoreAreUnderstood(String locale) throws IOException {
    for (JsonNode phrase :
        manifest().at("/manifest/publishingInformation/locales/" + locale + "/examplePhrases")) {
      Reply reply = conversation(locale).say(phrase.asText());

      assertThat(reply.sessionOpen()).isTrue();
      assertThat(reply.speech())
          .as(phrase.asText())
          .matches(speech -> startsWithOneOf(speech, locale, "welcome", "ask.both", "ask.id"));
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void everyGenreThatIsUnderstoodCanBeSaid(String locale) {
    InteractionModel model = InteractionModel.load(Locale.forLanguageTag(locale));
    ResourceBundle words = bundle(Locale.forLanguageTag(locale));

    assertThat(model.slotType("RecommendByGenreIntent", "genre").orElseThrow().values())
        .hasSize(19)
        .map(value -> value.id().toLowerCase(Locale.ROOT))
        .allSatisfy(id -> assertThat(words.keySet()).contains("genre." + id, "genres." + id));
  }

  private Conversation conversation(String locale) {
    return Conversation.start(skill, InteractionModel.load(Locale.forLanguageTag(locale)));
  }

  private String all(Reply reply) {
    return String.join(
        "\n",
        reply.speech(),
        reply.reprompt().orElse(""),
        reply.card().map(Card::title).orElse(""));
  }

  /** What a bundle has as whole sentences, without arguments. */
  private static Stream<String> sentences(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    return bundle.keySet().stream()
        .map(bundle::getString)
        .flatMap(text -> Stream.of(text.split("(?<=[.?!:]) | \\| ", -1)))
        .filter(sentence -> !sentence.contains("{") && sentence.contains(" "))
        .map(sentence -> sentence.replace("''", "'").replaceAll("[\\[\\]]", ""));
  }

  private static boolean startsWithOneOf(String speech, String locale, String... keys) {
    ResourceBundle bundle = bundle(Locale.forLanguageTag(locale));
    return Stream.of(keys)
        .map(bundle::getString)
        .map(t -> t.replace("''", "'").replaceAll("[\\[\\]]", ""))
        .anyMatch(speech::startsWith);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.matinee.skill.speech",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static JsonNode manifest() throws IOException {
    try (InputStream file =
        EveryLocaleTest.class.getResourceAsStream("/skill-package/skill.json")) {
      return new ObjectMapper().readTree(file);
    }
  }

  private static RecommendedMovie movie(long id, String genre) {
    return new RecommendedMovie(
        id,
        "Film " + id,
        OptionalInt.of(1990),
        List.of(genre),
        1,
        OptionalDouble.of(4.5),
        OptionalInt.of(80),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }
}
