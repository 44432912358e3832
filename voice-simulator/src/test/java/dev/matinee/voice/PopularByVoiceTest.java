package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger asks for movies and is asked for nothing. */
class PopularByVoiceTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");
  private static final String MODEL = "fedcba9876543210";
  private static final String OWN = "I do not know your taste yet. For a list of your own,";

  /** Every third one a comedy of the nineties, and more than one list holds. */
  private static final List<Title> TITLES = titles();

  private static final TitleIndex INDEX = TitleIndex.of(TITLES);

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private Conversation conversation;

  private static List<Title> titles() {
    List<Title> titles = new ArrayList<>();
    for (int id = 1; id <= 300; id++) {
      int year = id % 3 == 0 ? 1994 : 1985;
      String genre = id % 3 == 0 ? "Comedy" : "Drama";
      titles.add(new Title(id, "Film " + id, OptionalInt.of(year), List.of(genre)));
    }
    titles.add(new Title(301, "Nosferatu", OptionalInt.of(1922), List.of("Horror")));
    titles.add(new Title(302, "Nosferatu", OptionalInt.of(1979), List.of("Horror")));
    titles.add(new Title(400, "Alien", OptionalInt.of(1979), List.of("Horror")));
    return titles;
  }

  private static PopularMovies popular() {
    return new PopularMovies(
        INDEX.version(),
        MODEL,
        TITLES.stream().limit(301).map(PopularByVoiceTest::listed).toList());
  }

  private static ListedMovie listed(Title title) {
    return new ListedMovie(
        title.id(),
        1.0 / title.id(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        "popularity",
        List.of());
  }

  @BeforeEach
  void open() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    open(Locale.US, () -> Optional.of(popular()));
  }

  private void open(Locale locale, PopularSource popular) {
    TitleSource titles =
        version -> Optional.of(INDEX).filter(index -> index.version().equals(version));
    SimilarMovies similar = SimilarMovies.of(INDEX.version(), Map.of(2L, List.of(5L, 400L)));
    MatineeSkill skill =
        MatineeSkill.of(
            SkillSettings.local(Map.of()),
            SkillStores.of(
                stores,
                titles,
                model -> Optional.of(similar).filter(any -> model.equals(MODEL)),
                popular));
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(locale));
  }

  private String say(String utterance) {
    return conversation.say(utterance).speech();
  }

  private void link() {
    stores.histories().create(ANN);
    stores.voiceLinks().save(new VoiceLink(RequestEnvelopes.LOCAL_USER, ANN, Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | popular movies         | Here are 3 popular movies: Film 1, Film 2 and Film 3.",
        "en-GB | what is popular        | Here are 3 popular films: Film 1, Film 2 and Film 3.",
        "de-DE | was ist beliebt        | Hier sind 3 beliebte Filme: Film 1, Film 2 und Film 3.",
        "fr-FR | des films populaires   | Voici 3 films populaires : Film 1, Film 2 et Film 3.",
        "es-ES | películas populares    | Aquí tienes 3 películas populares: Film 1, Film 2 y Film 3.",
        "en-US | two popular comedies   | I picked comedies. Here are 2 popular movies: Film 3 and Film 6.",
        "en-US | something funny        | I picked comedies. Here are 3 popular movies: Film 3,",
        "en-US | films from the nineties | Here are 3 popular movies: Film 3, Film 6 and Film 9.",
        "en-US | popular movies from the twenties | Here is one popular movie: Nosferatu from 1922.",
        "de-DE | drei komödien          | Hier sind 3 beliebte Filme: Film 3, Film 6 und Film 9.",
        "fr-FR | une comédie            | Voici 3 films populaires : Film 3, Film 6 et Film 9.",
        "es-ES | una comedia            | Aquí tienes 3 películas populares: Film 3, Film 6 y Film 9.",
      })
  void theMoviesComeAtOnce(String tag, String said, String named) {
    open(Locale.forLanguageTag(tag), () -> Optional.of(popular()));

    assertThat(say(said)).contains(named);
  }

  @Test
  void howToGetAnOwnListIsSaidOnce() {
    assertThat(say("popular movies")).startsWith(OWN).contains("link my account");
    assertThat(say("only comedies"))
        .startsWith("I picked comedies. Here are 3 popular movies: Film 3")
        .doesNotContain("your taste");
    assertThat(say("popular movies")).doesNotContain("your taste");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i don't have an id | Here are 5 popular movies",
        "no | Here are 5 popular movies",
        "popular movies | Here are 5 popular movies",
        "surprise me | because many people like it.",
        "comedies | I picked comedies. Here are 5 popular movies: Film 3,",
        "one | Here are 5 movies for user 1",
      })
  void theQuestionForAnIdIsAskedAsEverAndNeedsNone(String said, String answer) {
    stores
        .recommendations()
        .save(
            SpokenSkill.list(
                UserId.ofDataSetUser(1),
                List.of(1L, 2L, 3L, 4L, 5L).stream().map(SpokenSkill::movie).toList()));
    Reply asked = conversation.say("recommend me five movies");
    assertThat(asked.speech()).isEqualTo("OK, cool. Please tell me, what is your ID?");
    assertThat(asked.reprompt().orElseThrow()).contains("Without one, say: popular movies.");

    assertThat(say(said)).contains(answer);
  }

  @Test
  void theThirdMissOffersThem() {
    say("open movie matinee");
    say("the weather in paris");
    say("the weather in rome");
    assertThat(say("the weather in oslo"))
        .contains("popular movies.", "help", "goodbye")
        .endsWith("What would you like?");
    assertThat(say("popular movies")).contains("Film 1, Film 2 and Film 3.");
  }

  @Test
  void theListIsOneLikeOthers() {
    say("popular movies");

    assertThat(say("next")).startsWith("Numbers 4 to 6: Film 4, Film 5 and Film 6.");
    assertThat(say("previous")).startsWith("Numbers 1 to 3: Film 1");
    assertThat(say("tell me more about the second one")).startsWith("Film 2, from 1985. Genres:");
    assertThat(say("why that one")).startsWith("I recommend Film 2 because many people like it.");
    assertThat(say("more like that one"))
        .startsWith("If you like Film 2, try these: Film 5 and Alien.");
    assertThat(say("ten more")).startsWith("Numbers 4 to 13:");
    assertThat(say("no comedies")).contains("Here are 3 popular movies: Film 1", "Film 4");
    assertThat(say("surprise me")).contains("because many people like it.");
  }

  @Test
  void whatAStrangerSaysOfAMovieIsKeptNowhereAndThatIsSaid() {
    say("popular movies");

    assertThat(say("i liked the second one")).startsWith("I keep that only where an account is");
    assertThat(say("save the first one")).startsWith("I keep that only where an account is");
    assertThat(say("rate alien five stars")).startsWith("I keep that only where an account is");
    assertThat(say("next")).startsWith("Numbers 4 to 6");
  }

  @Test
  void aStrangerWhoNamesAFilmIsAnswered() {
    assertThat(say("tell me about alien")).startsWith("Alien, from 1979. Genres: horror.");
    assertThat(say("more like that one")).startsWith("I do not know any movies like Alien.");
    assertThat(say("next")).startsWith("Numbers 1 to 3: Film 1");
    open();
    assertThat(say("movies like film two")).startsWith("If you like Film 2, try these: Film 5");
    assertThat(say("tell me more about the second one")).startsWith("Alien, from 1979.");
  }

  @Test
  void whoIsLinkedHearsThemWithoutWhatTheyKnowAndTheirWordsAreKept() {
    link();
    Told.change(stores, ANN, history -> history.rate(1, new RatedMovie(8, Instant.EPOCH)));

    assertThat(say("popular movies"))
        .startsWith("Here are 3 popular movies: Film 2, Film 3 and Film 4.");
    assertThat(say("i loved the second one")).startsWith("Film 3 gets five stars from you.");
    assertThat(say("undo that")).contains("what you said of Film 3 is forgotten");
    assertThat(say("only comedies"))
        .startsWith("I picked comedies. Here are 3 popular movies: Film 3");
    assertThat(stores.histories().read(ANN).ratings()).containsOnlyKeys(1L);
  }

  @Test
  void whereNoneArePublishedThatIsSaidAndTheWayToACode() {
    for (PopularSource none : List.of(PopularSource.NONE, PopularByVoiceTest.damaged())) {
      open(Locale.US, none);
      assertThat(say("popular movies"))
          .startsWith("I have no popular movies at hand yet. Log in on the web site")
          .endsWith("What are the eight digits, or the ID of a public user?");
      assertThat(say("surprise me")).startsWith("OK, cool. Please tell me, what is your ID?");
      assertThat(say("tell me about alien")).startsWith("I have not named any movies to you yet.");
    }
    link();
    stores.recommendations().save(SpokenSkill.list(ANN, List.of(SpokenSkill.movie(7))));
    assertThat(say("popular movies"))
        .startsWith("I have no popular movies at hand yet. Here is one movie for you: Film 7");
  }

  private static PopularSource damaged() {
    return () -> {
      throw new ListsException("damaged");
    };
  }

  @Test
  void ofAKindThatNoneIsOfThatIsSaid() {
    assertThat(say("popular westerns")).contains("I find no westerns among the popular movies.");
  }
}
