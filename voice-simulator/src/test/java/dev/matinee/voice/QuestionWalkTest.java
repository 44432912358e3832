package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every question that the skill can ask is answered in five ways, in every locale, by the samples
 * and slots of the interaction model alone, and does what the answer says.
 */
class QuestionWalkTest {
  private static final int WAYS = 5;
  private static final List<String> TITLES =
      List.of("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel");

  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private MatineeSkill skill;
  private int people;

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    stores.recommendations().save(SpokenSkill.list(UserId.ofDataSetUser(1), movies()));
    stores.recommendations().save(SpokenSkill.list(UserId.ofDataSetUser(2), movies()));
    startEvening();
    skill =
        MatineeSkill.of(
            SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE, similar()));
  }

  /** Of Dana alone, whose code is BCDFGH. */
  private void startEvening() {
    UserId dana = UserId.ofAccount("danadanadanadana");
    EveningMember member = new EveningMember(dana, "Dana");
    stores.histories().create(dana);
    stores.recommendations().save(SpokenSkill.list(dana, movies()));
    assertThat(
            stores
                .evenings()
                .create(Evening.start(new JoinCode("BCDFGH"), "average", member, Instant.now())))
        .isTrue();
  }

  /** Golf and Foxtrot are like one of the two films of one name, Hotel is like each of the list. */
  private static SimilarSource similar() {
    Map<Long, List<Long>> like = new HashMap<>(Map.of(100L, List.of(7L), 101L, List.of(6L)));
    LongStream.rangeClosed(1, 3).forEach(id -> like.put(id, List.of(8L)));
    return model -> Optional.of(SimilarMovies.of("", like));
  }

  /** Every second one a comedy; and two of one name at the end. */
  private static List<RecommendedMovie> movies() {
    List<RecommendedMovie> movies = new ArrayList<>();
    for (int id = 1; id <= TITLES.size(); id++) {
      movies.add(movie(id, TITLES.get(id - 1), 1990 + id, id % 2 == 0 ? "Comedy" : "Drama"));
    }
    movies.add(movie(100, "Double", 1960, "Drama"));
    movies.add(movie(101, "Double", 1990, "Drama"));
    return movies;
  }

  private static RecommendedMovie movie(long id, String title, int year, String genre) {
    return SpokenSkill.movie(id, title, OptionalInt.of(year), List.of(genre));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN", "de-DE", "fr-FR", "es-ES"})
  void everyQuestionIsAnsweredInFiveWays(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Sentences sentences = Sentences.of(locale);
    InteractionModel model = InteractionModel.load(locale);
    int answered = 0;
    for (Walk walk : Walk.all()) {
      List<Walk.Reaction> answers = Walk.answers(locale.getLanguage(), walk.answers());
      assertThat(answers).as(walk.kind()).hasSize(WAYS);
      for (Walk.Reaction answer : answers) {
        WalkedTalk talk = new WalkedTalk(skill, stores, model, people++, movies());
        talk.arrive(walk, sentences);
        talk.answer(walk, answer);
        answered++;
      }
    }
    System.out.printf(
        "%s: %d ways to questions, %d answers understood%n", tag, Walk.all().size(), answered);
    assertThat(answered).isEqualTo(WAYS * Walk.all().size()).isGreaterThan(200);
  }

  @Test
  void everyQuestionOfTheBundlesIsWalkedTo() {
    Sentences english = Sentences.of(Locale.ROOT);
    Set<String> asked =
        english.keys().stream()
            .filter(english::asks)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> walked =
        Walk.all().stream()
            .flatMap(walk -> Stream.of(walk.sentence(), walk.reprompt()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(walked).isEqualTo(asked).hasSizeGreaterThan(40);
  }
}
