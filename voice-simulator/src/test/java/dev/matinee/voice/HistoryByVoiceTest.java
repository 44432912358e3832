package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.History;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What linked people say of movies is in the history that the site has of them. */
class HistoryByVoiceTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private Conversation conversation;

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    stores.histories().create(ANN);
    stores.recommendations().save(list(ANN));
    stores.recommendations().save(list(UserId.ofDataSetUser(1)));
    MatineeSkill skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(Locale.US));
  }

  /** Movies 11 to 18. */
  private static RecommendationList list(UserId owner) {
    List<RecommendedMovie> movies =
        LongStream.rangeClosed(11, 18)
            .mapToObj(
                id ->
                    new RecommendedMovie(
                        id,
                        "Movie " + id,
                        OptionalInt.of(1990),
                        List.of("Drama"),
                        1,
                        OptionalDouble.of(4),
                        OptionalInt.of(80),
                        MovieOrigin.NEIGHBOURS,
                        List.of()))
            .toList();
    return new RecommendationList(owner, 0, "model", Instant.EPOCH, movies);
  }

  private void hearOwnList() {
    stores.voiceLinks().save(new VoiceLink(RequestEnvelopes.LOCAL_USER, ANN, Instant.EPOCH));
    conversation.say("open movie matinee");
    assertThat(conversation.say("recommend me three movies").speech()).contains("Movie 13");
  }

  private String answerTo(String utterance) {
    return conversation.say(utterance).speech();
  }

  private History history() {
    return stores.histories().read(ANN);
  }

  @Test
  void aRatingIsKept() {
    hearOwnList();

    assertThat(answerTo("give four stars to the second one"))
        .startsWith("Movie 12 gets four stars from you.");

    assertThat(history().ratings()).containsOnlyKeys(12L);
    assertThat(history().ratings().get(12L).stars()).isEqualTo(4);
  }

  @Test
  void theMovieThatWasSpokenOfLastNeedsNoPosition() {
    hearOwnList();
    conversation.say("tell me more about the third one");

    assertThat(answerTo("give it one star")).startsWith("Movie 13 gets one star from you.");
    assertThat(answerTo("rate it five stars")).startsWith("Movie 13 gets five stars from you.");

    assertThat(history().ratings().get(13L).stars()).isEqualTo(5);
  }

  @Test
  void whatIsNoRatingIsAskedForAgain() {
    hearOwnList();

    assertThat(answerTo("give nine stars to the second one")).contains("from half a star to five?");
    assertThat(answerTo("rate the second one")).contains("from half a star to five?");

    assertThat(history().version()).isZero();
  }

  @Test
  void whatWasSeenOrIsNotWantedIsKeptOnce() {
    hearOwnList();

    assertThat(answerTo("I have seen the first one")).startsWith("Noted: you have seen Movie 11.");
    assertThat(answerTo("not interested in the third one"))
        .startsWith("All right, I will not recommend Movie 13 again.");
    assertThat(answerTo("not interested in the third one")).startsWith("All right");

    assertThat(history().watched()).containsExactly(11L);
    assertThat(history().hidden()).containsExactly(13L);
    assertThat(history().version()).isEqualTo(2);
  }

  @Test
  void aSavedMovieThatWasSeenIsNoLongerSavedUntilThatIsUndone() {
    Instant savedAt = Instant.parse("2026-03-01T12:00:00.007Z");
    ChangeCause onThePage = ChangeCause.of(EventSource.WEB, savedAt);
    hearOwnList();
    stores.histories().update(ANN, onThePage, history -> history.save(11, savedAt));
    stores.histories().update(ANN, onThePage, history -> history.save(12, savedAt));

    conversation.say("I have seen the first one");
    assertThat(history().saved().times()).containsOnlyKeys(12L);
    conversation.say("undo that");
    assertThat(history().watched()).isEmpty();
    assertThat(history().saved().times()).isEqualTo(Map.of(11L, savedAt, 12L, savedAt));
    conversation.say("give four stars to the second one");
    assertThat(history().saved().times()).containsOnlyKeys(11L);
  }

  @Test
  void sayingThatARatedMovieWasSeenKeepsItsRating() {
    hearOwnList();
    conversation.say("give five stars to the first one");

    conversation.say("I have seen the first one");

    assertThat(history().ratings().get(11L).stars()).isEqualTo(5);
  }

  @Test
  void anUnclearPositionChangesNothing() {
    hearOwnList();

    assertThat(answerTo("I have seen it")).contains("Which one do you mean?");
    assertThat(answerTo("I have seen the ninth one")).contains("Which one do you mean?");

    assertThat(history().version()).isZero();
  }

  @Test
  void starsAreAskedForAndGivenInHalves() {
    hearOwnList();
    conversation.say("rate the first one");

    assertThat(answerTo("four and a half"))
        .startsWith("Movie 11 gets four and a half stars from you.");

    assertThat(history().ratings().get(11L).stars()).isEqualTo(4.5);
  }

  @Test
  void starsThatWereSaidBeforeTheMovieAreKept() {
    hearOwnList();

    assertThat(answerTo("rate it two stars")).endsWith("Which one do you mean?");
    assertThat(answerTo("the last one")).startsWith("Movie 13 gets two stars from you.");
  }

  @Test
  void aLinkedPersonRatesAMovieOfAnotherListForThemselves() {
    hearOwnList();
    conversation.say("two movies for id one");

    assertThat(answerTo("give four stars to the first one")).startsWith("Movie 11 gets four stars");

    assertThat(history().ratings()).containsOnlyKeys(11L);
    assertThat(stores.histories().read(UserId.ofDataSetUser(1)).version()).isZero();
  }

  @Test
  void theListOfAnotherIsNotTheirs() {
    conversation.say("two movies for id one");

    assertThat(answerTo("give four stars to the first one"))
        .startsWith("I keep that only where an account is linked");
    assertThat(stores.histories().read(UserId.ofDataSetUser(1)).version()).isZero();
  }
}
