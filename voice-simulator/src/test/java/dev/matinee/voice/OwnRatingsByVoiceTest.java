package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.HeardList;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.storedlists.TitledRecommendations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What linked people rated is told to them, and they are welcomed with what is new. */
class OwnRatingsByVoiceTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private Conversation conversation;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    stores.histories().create(ANN);
    stores.voiceLinks().save(new VoiceLink(RequestEnvelopes.LOCAL_USER, ANN, Instant.EPOCH));
    saveList(11, 18);
    open(Locale.US);
  }

  private void saveList(long first, long last) {
    List<RecommendedMovie> movies =
        LongStream.rangeClosed(first, last).mapToObj(SpokenSkill::movie).toList();
    stores.recommendations().save(SpokenSkill.list(ANN, movies));
  }

  private void open(Locale locale) {
    MatineeSkill skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(locale));
  }

  private String say(String utterance) {
    return conversation.say(utterance).speech();
  }

  private void rates(long movie, int halves, long second) {
    Instant when = Instant.ofEpochSecond(second);
    Told.change(stores, ANN, history -> history.rate(movie, new RatedMovie(halves, when)));
  }

  private History history() {
    return stores.histories().read(ANN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | what did i rate last | The last movie that you rated is Film 13: it has four stars",
        "en-GB | what was the last film i rated | The last film that you rated is Film 13: it has",
        "de-DE | was habe ich zuletzt bewertet | Zuletzt hast du Film 13 bewertet: Der Film hat vier",
        "fr-FR | qu'est-ce que j'ai noté en dernier | Votre dernière note est pour Film 13 : quatre",
        "es-ES | qué he valorado lo último | Tu última valoración es la de Film 13: cuatro",
        "en-US | how many have i rated | You have rated 2 movies.",
        "de-DE | wie viele filme habe ich bewertet | Du hast 2 Filme bewertet.",
        "fr-FR | combien de films j'ai notés | Vous avez noté 2 films.",
        "es-ES | cuántas películas he valorado | Has valorado 2 películas.",
        "en-US | take that rating away | Film 13 has no rating from you any more: it was four stars.",
        "de-DE | lösch die bewertung | Film 13 hat keine Bewertung mehr von dir: Es waren vier Sterne.",
        "fr-FR | enlève cette note | Film 13 n'a plus de note de votre part : c'était quatre étoiles.",
        "es-ES | quita esa valoración | Film 13 ya no tiene tu valoración: era de cuatro estrellas.",
      })
  void theHistoryIsTold(String tag, String said, String answer) {
    rates(13, 8, 200);
    rates(12, 4, 100);
    open(Locale.forLanguageTag(tag));

    assertThat(say(said)).startsWith(answer);
  }

  @Test
  void aRatingThatIsTakenAwayComesBackAndTheOneBeforeAfterIt() {
    rates(12, 10, 100);
    say("what did i rate last");
    say("give it three stars");

    assertThat(say("take that rating away")).startsWith("Film 12 has no rating from you any more");
    assertThat(history().ratings()).isEmpty();
    assertThat(say("undo")).startsWith("I took that back: Film 12 has three stars again.");
    assertThat(say("undo")).startsWith("I took that back: Film 12 has five stars again.");
    assertThat(say("undo")).startsWith("There is nothing to take back.");
    assertThat(history().ratings().get(12L).stars()).isEqualTo(5);
  }

  @Test
  void theRatingOfTheMovieThatWasSpokenOfIsMeantBeforeTheLatest() {
    rates(12, 10, 100);
    rates(17, 2, 200);
    say("what did i rate last");
    say("take that rating away");

    assertThat(history().ratings()).containsOnlyKeys(12L);
    assertThat(say("take that rating away")).startsWith("Film 12 has no rating");
    assertThat(say("take that rating away")).startsWith("You have not rated any movies yet.");
  }

  @Test
  void ofTwoRatingsInOneSecondTheLaterOneIsTheLast() {
    rates(17, 4, 100);
    rates(12, 10, 100);

    assertThat(say("what did i rate last")).startsWith("The last movie that you rated is Film 12:");
  }

  @Test
  void aMovieWhoseTitleIsNotKnownIsSaidToBeSo() {
    rates(99, 7, 100);

    assertThat(say("what did i rate last"))
        .startsWith("I do not know the title of the movie that you rated last: it has three and a");
    assertThat(say("take that rating away")).startsWith("that movie has no rating from you");
    assertThat(history().ratings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | recommend me three movies | tell me more about the second one | a four and a half",
        "en-US | recommend me three movies | tell me more about the second one | four and a half stars",
        "de-DE | empfiehl mir drei filme | erzähl mir mehr über den zweiten | viereinhalb sterne",
        "fr-FR | recommande-moi trois films | dis-m'en plus sur le deuxième | quatre étoiles et demie",
        "es-ES | recomiéndame tres películas | cuéntame más de la segunda | cuatro estrellas y media",
      })
  void bareHalfStarsRateTheMovieInFocus(String tag, String wish, String about, String stars) {
    open(Locale.forLanguageTag(tag));
    say(wish);
    say(about);
    say(stars);

    assertThat(history().ratings().get(12L).stars()).isEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | surprise me | i loved it | 5",
        "en-US | surprise me | i hated it | 1",
        "en-US | surprise me | thumbs up | 4",
        "en-US | surprise me | thumbs down | 2",
        "de-DE | überrasch mich | ich liebe ihn | 5",
        "de-DE | überrasch mich | hat mir nicht gefallen | 2",
        "de-DE | überrasch mich | daumen runter | 2",
        "fr-FR | surprends-moi | je l'ai adoré | 5",
        "fr-FR | surprends-moi | je l'ai détesté | 1",
        "fr-FR | surprends-moi | pouce en bas | 2",
        "es-ES | sorpréndeme | me encantó | 5",
        "es-ES | sorpréndeme | la odié | 1",
        "es-ES | sorpréndeme | pulgar abajo | 2",
      })
  void likingIsARating(String tag, String wish, String said, double stars) {
    open(Locale.forLanguageTag(tag));
    say(wish);
    say(said);

    assertThat(history().ratings().values())
        .singleElement()
        .satisfies(rating -> assertThat(rating.stars()).isEqualTo(stars));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | open movie matinee | 2 movies are new on your list. Shall I name what is new? | yes"
            + " | 2 movies are new among your first 3: Film 9 and Film 10.",
        "en-GB | open movie matinee | 2 films are new on your list. Shall I name what is new? | sure"
            + " | 2 films are new among your first 3: Film 9 and Film 10.",
        "de-DE | öffne kino matinee | 2 Filme sind neu auf deiner Liste. Soll ich sagen, was neu ist? | ja"
            + " | 2 Filme sind neu unter deinen ersten 3: Film 9 und Film 10.",
        "fr-FR | ouvre matinée cinéma | 2 films sont nouveaux dans votre liste. Voulez-vous entendre"
            + " ce qui est nouveau ? | oui | 2 films sont nouveaux parmi vos 3 premiers : Film 9 et Film 10.",
        "es-ES | abre cine matiné | 2 películas son nuevas en tu lista. ¿Te digo qué hay de nuevo? | sí"
            + " | 2 películas son nuevas entre tus primeras 3: Film 9 y Film 10.",
      })
  void whoComesBackIsToldThatThereIsNews(
      String tag, String launch, String welcome, String yes, String news) {
    say("recommend me three movies");
    open(Locale.forLanguageTag(tag));
    assertThat(say(launch)).doesNotContain("2 ");
    saveList(9, 18);
    open(Locale.forLanguageTag(tag));

    assertThat(say(launch)).endsWith(welcome);
    assertThat(say(yes)).startsWith(news);
    open(Locale.forLanguageTag(tag));
    assertThat(say(launch)).doesNotContain("2 ");
  }

  /** As after a restore of the function: the titles of a packed list are not at hand yet. */
  @Test
  void theNewsOfAWelcomeNeedsNoTitles() {
    TitleIndex index =
        TitleIndex.of(
            LongStream.rangeClosed(9, 18)
                .mapToObj(SpokenSkill::movie)
                .map(each -> new Title(each.id(), each.title(), each.year(), each.genres()))
                .toList());
    List<RecommendedMovie> movies =
        LongStream.rangeClosed(9, 18).mapToObj(SpokenSkill::movie).toList();
    boolean packed =
        new TitledRecommendations(
                stores.recommendations(), TitleSource.NONE, () -> Optional.of(index))
            .save(SpokenSkill.list(ANN, movies));
    stores.heardLists().save(new HeardList(ANN, List.of(11L, 12L, 13L), Instant.EPOCH));
    rates(10, 8, 100);
    TitleSource away =
        version -> {
          throw new TitlesUnavailableException("away");
        };
    MatineeSkill skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, away));
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(Locale.US));

    assertThat(packed).isTrue();
    assertThat(say("open movie matinee"))
        .isEqualTo(
            "Welcome back to Movie Matinee. One movie is new on your list."
                + " Shall I name what is new?");
  }
}
