package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.alexa.ResponseRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is heard, in whatever order: an answer that keeps every rule, and never an apology. */
class RandomTalksTest {
  private static final int TALKS = 200;
  private static final int MOST_TURNS = 15;
  private static final long SEED = 20_261_121;
  private static final List<String> VALUES =
      List.of(
          "?",
          "",
          " ",
          "0",
          "1",
          "2",
          "3rd",
          "5",
          "7",
          "10",
          "11",
          "-1",
          "2.5",
          "12345678",
          "48151623",
          "99999999999999999999",
          "comedies",
          "nineties",
          "banana",
          "<speak>",
          "&",
          "\u0000",
          "\uD83C\uDFAC",
          "null",
          "'; DROP TABLE histories; --");

  private final InteractionModel model = InteractionModel.load(Locale.US);
  private final List<String> intents = model.intents().stream().sorted().toList();
  private final Set<String> answered = new HashSet<>();

  @Test
  void everythingIsAnsweredByTheRules(@TempDir Path directory) {
    try (SqliteStores stores = SqliteStores.open(directory.resolve("matinee.db"))) {
      MatineeSkill skill =
          MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
      for (int talk = 0; talk < TALKS; talk++) {
        long seed = SEED + talk;
        hold(skill, stores, "amzn1.ask.account." + talk, new Random(seed), seed);
      }
    }
    assertThat(answered).containsAll(intents);
  }

  private void hold(
      MatineeSkill skill, SqliteStores stores, String person, Random random, long seed) {
    prepare(new Stage(stores, person), random);
    RequestEnvelopes requests =
        new RequestEnvelopes(model, SkillSettings.LOCAL_SKILL_ID, person, Clock.systemUTC());
    Session session = Session.start();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      byte[] request = request(requests, session, random);
      SkillResponse response =
          SkillResponse.read(ResponseRules.require(request, skill.respond(request)));
      assertThat(response.reply().speech())
          .as("seed %d, turn %d", seed, turn)
          .doesNotContain("something went wrong", "cannot reach");
      session = response.reply().sessionOpen() ? session.after(response) : Session.start();
    }
  }

  /** Half of the people are linked, half have a list, and a list may be short. */
  private static void prepare(Stage stage, Random random) {
    if (random.nextBoolean()) {
      stage.happens(
          "ann has the list: Alien (1979) Horror; Clue (1985) Comedy; Speed (1994) Action");
    }
    if (random.nextBoolean()) {
      stage.happens("ann is linked");
    }
    stage.happens("user 1 has the list: Fast & <Furious> (2009) Comedy");
    stage.happens(
        "user 2 has the list: " + "A (1991); B (1992); C (1993); ".repeat(10) + "D (1994)");
  }

  private byte[] request(RequestEnvelopes requests, Session session, Random random) {
    if (random.nextInt(20) == 0) {
      return requests.launch(session);
    }
    if (random.nextInt(4) == 0) {
      return requests.intent(session, model.hear(Words.of(words(random), model.language())));
    }
    String intent = intents.get(random.nextInt(intents.size()));
    answered.add(intent);
    Map<String, String> slots = new HashMap<>();
    for (String slot : model.slots(intent)) {
      if (random.nextInt(3) > 0) {
        slots.put(slot, VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return requests.intent(session, new Match(intent, slots, 0, 0, false));
  }

  private static String words(Random random) {
    List<String> words =
        List.of(
            "recommend", "movies", "give", "me", "five", "the", "second", "one", "why", "stars");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.toString();
  }
}
