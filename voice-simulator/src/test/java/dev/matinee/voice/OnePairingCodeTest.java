package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.alexa.ResponseRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pairing code links one Echo, however many say it at once, and is not found by guessing. */
class OnePairingCodeTest {
  private static final String CODE = "48151623";
  private static final int SPEAKERS = 20;

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private MatineeSkill skill;

  @BeforeEach
  void start() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    new Stage(stores, "nobody").happens("ann has the code " + CODE);
  }

  @Test
  void ofTwentyWhoSayItAtOnceOneIsLinked() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(SPEAKERS);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (String speaker : speakers()) {
        answers.add(people.submit(() -> say(speaker, CODE)));
      }
      int welcomed = 0;
      for (Future<String> answer : answers) {
        welcomed += answer.get().contains("linked") ? 1 : 0;
      }
      assertThat(welcomed).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(speakers().stream().filter(this::isLinked)).hasSize(1);
  }

  @Test
  void whoGuessedFiveTimesIsNotLinkedByTheRightCodeEither() {
    for (int wrong = 0; wrong < 5; wrong++) {
      String answer = say("guesser", Integer.toString(90_000_000 + wrong));
      assertThat(isLinked("guesser")).as(answer).isFalse();
    }

    String sixth = say("guesser", CODE);

    assertThat(isLinked("guesser")).as(sixth).isFalse();
    say("owner", CODE);
    assertThat(isLinked("owner")).isTrue();
  }

  private static List<String> speakers() {
    return IntStream.range(0, SPEAKERS).mapToObj(i -> "amzn1.ask.account." + i).toList();
  }

  private boolean isLinked(String speaker) {
    return stores.voiceLinks().find(speaker).isPresent();
  }

  private String say(String speaker, String code) {
    byte[] request =
        new RequestEnvelopes(
                InteractionModel.load(Locale.US),
                SkillSettings.LOCAL_SKILL_ID,
                speaker,
                Clock.systemUTC())
            .intent(
                Session.start(),
                new Match("RecommendMoviesIntent", Map.of("memberId", code), 0, 0, false));
    return SkillResponse.read(ResponseRules.require(request, skill.respond(request)))
        .reply()
        .speech();
  }
}
