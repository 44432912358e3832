package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.History;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.storedlists.TitledRecommendations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Films by their names: what is said of them is done, to them and to no other. */
class NamedMoviesByVoiceTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");
  private static final long ALIEN = 1;
  private static final long MATRIX = 2;
  private static final long JAWS = 3;
  private static final long SIXTH_SENSE = 4;
  private static final long GODFATHER = 5;
  private static final long OLD_FLY = 6;
  private static final long FLY = 7;
  private static final long HEAT = 8;
  private static final long FIRST_OTHER = 11;

  private static final List<Title> TITLES = new ArrayList<>();

  static {
    add(ALIEN, "Alien", 1979, 146);
    add(MATRIX, "The Matrix", 1999, 278);
    add(JAWS, "Jaws", 1975, 91);
    add(SIXTH_SENSE, "The Sixth Sense", 1999, 179);
    add(GODFATHER, "The Godfather", 1972, 192);
    add(OLD_FLY, "The Fly", 1958, 20);
    add(FLY, "The Fly", 1986, 60);
    add(HEAT, "Heat", 1995, 100);
    for (long id = FIRST_OTHER; id < FIRST_OTHER + 8; id++) {
      add(id, "Movie " + id, 1990, 5);
    }
  }

  private static final TitleIndex INDEX = TitleIndex.of(TITLES);
  private static final SimilarMovies SIMILAR =
      SimilarMovies.of(
          INDEX.version(),
          Map.of(MATRIX, List.of(ALIEN, JAWS, HEAT), FIRST_OTHER + 1, List.of(HEAT)));

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private Conversation conversation;

  private static void add(long id, String title, int year, int raters) {
    TITLES.add(
        new Title(
            id, title, OptionalInt.of(year), List.of("Drama"), Title.renown(raters), List.of()));
  }

  @BeforeEach
  void openStores() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    stores.histories().create(ANN);
    stores.voiceLinks().save(new VoiceLink(RequestEnvelopes.LOCAL_USER, ANN, Instant.EPOCH));
    List<RecommendedMovie> movies = new ArrayList<>();
    for (long id = FIRST_OTHER; id < FIRST_OTHER + 8; id++) {
      movies.add(SpokenSkill.movie(id, "Movie " + id, OptionalInt.of(1990), List.of("Drama")));
    }
    movies.add(alien());
    TitleSource known = version -> Optional.of(INDEX);
    RecommendationStore packing =
        new TitledRecommendations(stores.recommendations(), known, () -> Optional.of(INDEX));
    assertThat(packing.save(SpokenSkill.list(ANN, movies))).isTrue();
    assertThat(stores.recommendations().find(ANN).orElseThrow().packed()).isPresent();
    open(Locale.US, model -> Optional.of(SIMILAR));
  }

  private static RecommendedMovie alien() {
    RecommendedMovie plain =
        SpokenSkill.movie(ALIEN, "Alien", OptionalInt.of(1979), List.of("Drama"));
    return new RecommendedMovie(
        plain.id(),
        plain.title(),
        plain.year(),
        plain.genres(),
        plain.score(),
        plain.predictedRating(),
        plain.match(),
        plain.origin(),
        List.of(new Reason(HEAT, "Heat", 5, 1)));
  }

  private void open(Locale locale, SimilarSource similar) {
    TitleSource titles =
        version -> Optional.of(INDEX).filter(index -> index.version().equals(version));
    MatineeSkill skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, titles, similar));
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(locale));
  }

  private String say(String utterance) {
    return conversation.say(utterance).speech();
  }

  private History history() {
    return stores.histories().read(ANN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|recommend me ten movies|rate the matrix five stars|i have seen jaws"
            + "|not interested in the sixth sense|add alien to my watchlist"
            + "|give the fly four stars|the one from nineteen eighty six",
        "en-GB|recommend me ten films|give the matrix five stars|i've seen jaws"
            + "|hide the sixth sense|put alien on my watchlist|rate the fly four stars|from 1986",
        "en-AU|recommend me ten films|the matrix gets five stars|i saw jaws"
            + "|i'm not interested in the sixth sense|save alien|rate the fly four stars|1986",
        "en-CA|recommend me ten movies|five stars for the matrix|already seen jaws"
            + "|i don't like the sixth sense|save alien for later|rate the fly four stars"
            + "|the second one",
        "en-IN|recommend me ten movies|i give the matrix five stars|we have seen jaws"
            + "|do not recommend the sixth sense again|i want to see alien later"
            + "|give four stars to the fly|the film from nineteen eighty six",
        "de-DE|empfiehl mir zehn filme|bewerte the matrix mit fünf sternen|ich habe jaws gesehen"
            + "|kein interesse an the sixth sense|setz alien auf meine merkliste"
            + "|gib the fly vier sterne|den von 1986",
        "fr-FR|recommande-moi dix films|donne cinq étoiles à the matrix|j'ai vu jaws"
            + "|pas intéressé par the sixth sense|ajoute alien à ma liste"
            + "|donne quatre étoiles à the fly|celui de 1986",
        "es-ES|recomiéndame diez películas|dale cinco estrellas a the matrix|he visto jaws"
            + "|no me interesa the sixth sense|añade alien a mi lista"
            + "|dale cuatro estrellas a the fly|la de 1986"
      })
  void whatIsSaidOfAFilmIsDoneInEveryLocale(
      String locale,
      String recommend,
      String rate,
      String seen,
      String hide,
      String save,
      String ambiguous,
      String choice) {
    open(Locale.forLanguageTag(locale), model -> Optional.of(SIMILAR));

    assertThat(say(recommend)).contains("Movie 16", "Alien");
    assertThat(say(rate)).startsWith("The Matrix");
    assertThat(say(seen)).contains("Jaws");
    assertThat(say(hide)).contains("The Sixth Sense");
    assertThat(say(save)).startsWith("Alien");
    assertThat(say(ambiguous)).contains("The Fly", "1986", "1958");
    assertThat(say(choice)).as(choice).startsWith("The Fly");

    History told = history();
    assertThat(told.ratings()).containsOnlyKeys(MATRIX, flyOf(choice));
    assertThat(told.ratings().get(MATRIX).stars()).isEqualTo(5);
    assertThat(told.ratings().get(flyOf(choice)).stars()).isEqualTo(4);
    assertThat(told.watched()).containsExactly(JAWS);
    assertThat(told.hidden()).containsExactly(SIXTH_SENSE);
    assertThat(told.saved().times()).containsOnlyKeys(ALIEN);
  }

  /** The better known is named first. */
  private static long flyOf(String choice) {
    return choice.equals("the second one") ? OLD_FLY : FLY;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|tell me about the godfather|why alien|why the godfather|movies like the matrix",
        "en-GB|what is the godfather about|why alien|why the godfather|a film like the matrix",
        "en-AU|more about the godfather|why alien|why the godfather|something like the matrix",
        "en-CA|tell me more about the godfather|why alien|why the godfather|more like the matrix",
        "en-IN|what about the godfather|why alien|why the godfather|give me movies like the matrix",
        "de-DE|erzähl mir von the godfather|warum alien|warum the godfather|filme wie the matrix",
        "fr-FR|parle-moi de the godfather|pourquoi alien|pourquoi the godfather"
            + "|des films comme the matrix",
        "es-ES|háblame de the godfather|por qué alien|por qué the godfather"
            + "|películas como the matrix"
      })
  void filmsAreToldOfInEveryLocale(
      String locale, String tell, String why, String unlisted, String like) {
    open(Locale.forLanguageTag(locale), model -> Optional.of(SIMILAR));

    assertThat(say(tell)).startsWith("The Godfather").contains("1972");
    assertThat(say(why)).contains("Alien", "Heat");
    assertThat(say(unlisted)).startsWith("The Godfather").doesNotContain("Heat");
    assertThat(say(like)).containsSubsequence("The Matrix", "Alien", "Jaws", "Heat");
    assertThat(history().version()).isZero();
  }

  @Test
  void undoTakesBackWhatWasSaidByName() {
    say("rate the matrix five stars");
    say("add heat to my watchlist");
    assertThat(stores.histories().feed().changed(Instant.EPOCH, Instant.now().plusSeconds(1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.source()).isEqualTo(EventSource.VOICE));

    assertThat(say("undo")).contains("what you said of Heat is forgotten");
    assertThat(history().saved().times()).isEmpty();
    assertThat(say("undo")).contains("what you said of The Matrix is forgotten");
    assertThat(history().ratings()).isEmpty();
  }

  @Test
  void starsThatAreMissingAreAskedFor() {
    assertThat(say("rate the matrix")).contains("How many stars");
    assertThat(say("four and a half")).startsWith("The Matrix gets four and a half stars");

    assertThat(say("rate the fly")).contains("Which one do you mean?");
    assertThat(say("the one from 1958")).contains("How many stars");
    assertThat(say("two stars")).startsWith("The Fly gets two stars");

    assertThat(history().ratings()).containsOnlyKeys(MATRIX, OLD_FLY);
  }

  @Test
  void aFilmThatIsNotInTheDataChangesNothingAndTheListStays() {
    say("recommend me three movies");

    assertThat(say("rate no such film five stars"))
        .startsWith("I do not know a movie of that name.");
    assertThat(say("tell me more about the second one")).startsWith("Movie 12");
    assertThat(history().version()).isZero();
  }

  @Test
  void whatWasSpokenOfByNameIsTheFilmThatItMeans() {
    say("recommend me three movies");
    say("tell me about the godfather");

    assertThat(say("save it")).startsWith("The Godfather is on your watchlist.");
    assertThat(say("give it four stars")).startsWith("The Godfather gets four stars");
    assertThat(history().ratings()).containsOnlyKeys(GODFATHER);
  }

  @Test
  void oneOfTheListIsSavedByItsPosition() {
    say("recommend me three movies");

    assertThat(say("save it")).contains("Which one do you mean?");
    assertThat(say("the second one")).startsWith("Movie 12 is on your watchlist.");
    assertThat(say("save the third one")).startsWith("Movie 13 is on your watchlist.");
    assertThat(history().saved().times()).containsOnlyKeys(12L, 13L);
  }

  @Test
  void filmsLikeAnotherCanBeSpokenOfLikeThoseOfTheList() {
    say("i have seen jaws");
    say("recommend me three movies");

    assertThat(say("more like the second one")).contains("Movie 12", "Heat.");
    assertThat(say("movies like the matrix")).contains("Alien and Heat.").doesNotContain("Jaws");
    assertThat(say("tell me more about the second one")).startsWith("Heat, from 1995.");
    assertThat(say("next")).contains("Movie 14");
  }

  @Test
  void whereNoFilmsLikeOthersArePublishedThatIsSaid() {
    open(Locale.US, SimilarSource.NONE);
    assertThat(say("movies like the matrix")).startsWith("I do not have any movies like others");

    open(
        Locale.US,
        model -> {
          throw new ListsException("damaged");
        });
    assertThat(say("movies like the matrix")).startsWith("I do not have any movies like others");
  }

  @Test
  void aStrangerHearsThatItIsKeptForThoseWhoAreLinked() {
    stores.voiceLinks().delete(RequestEnvelopes.LOCAL_USER);

    assertThat(say("rate the matrix five stars")).contains("not named any movies");
  }

  /** The same words again, as Alexa hands over a title that was just read. */
  @ParameterizedTest
  @ValueSource(strings = {"i have seen movie 12", "seen movie twelve"})
  void aTitleThatWasJustNamedIsMeant(String said) {
    say("recommend me three movies");

    assertThat(say(said)).contains("Movie 12");
    assertThat(history().watched()).containsExactly(12L);
  }
}
