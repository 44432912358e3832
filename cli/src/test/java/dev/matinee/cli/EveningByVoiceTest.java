package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import dev.matinee.voice.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of an evening is the same on the site and by voice. */
class EveningByVoiceTest {
  private static final int MOVIES = 30;

  @TempDir private Path folder;
  @AutoClose private LocalSite site;
  @AutoClose private SqliteStores stores;

  @BeforeEach
  void open() {
    site = LocalSite.start(folder);
    stores = SqliteStores.open(folder.resolve("matinee.db"));
  }

  private Conversation conversation(String echo) {
    MatineeSkill skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    return Conversation.start(
        skill::respond,
        InteractionModel.load(Locale.US),
        SkillSettings.LOCAL_SKILL_ID,
        "amzn1.ask.account." + echo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reciprocal-ranks", "average", "least-misery", "turns"})
  void pageAndVoiceNameTheSameTitlesInTheSameOrder(String strategy) throws Exception {
    ApiPerson ann = signUp("ann", 1, 50, 260);
    ApiPerson ben = signUp("ben", 2, 10, 34, 110);
    String code = start(strategy, ann, ben);
    Conversation echo = conversation("ANN");
    link(echo, ann);

    List<String> bySite =
        ApiPerson.titles(ann.send("GET", "evenings/" + code + "/recommendations?count=30", ""));
    assertThat(bySite).hasSize(MOVIES);
    assertThat(heard(echo, "what should we watch")).isEqualTo(bySite);
    assertThat(heard(conversation("STRANGER"), "our evening is " + spelled(code)))
        .as("of somebody who knows the code")
        .isEqualTo(bySite);
    assertThat(ben.token()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reciprocal-ranks", "average", "least-misery", "turns"})
  void theyDoSoAfterMoviesWereSavedForLater(String strategy) throws Exception {
    ApiPerson ann = signUp("ann", 1, 50, 260);
    ApiPerson ben = signUp("ben", 2, 10, 34, 110);
    String code = start(strategy, ann, ben);
    Conversation echo = conversation("ANN");
    link(echo, ann);
    List<String> before =
        ApiPerson.titles(ann.send("GET", "evenings/" + code + "/recommendations?count=30", ""));
    echo.say("what should we watch");
    assertThat(echo.say("save the first one").speech()).contains("watchlist");
    assertThat(echo.say("save the second one").speech()).contains("watchlist");
    echo.say("stop");
    awaitList(ann, 5);

    List<String> bySite =
        ApiPerson.titles(ann.send("GET", "evenings/" + code + "/recommendations?count=30", ""));
    assertThat(bySite).isEqualTo(before);
    assertThat(heard(echo, "what should we watch")).isEqualTo(bySite);
  }

  @Test
  void aMemberHearsTheNameOfTheOtherAndAStrangerDoesNot() throws Exception {
    ApiPerson ann = signUp("ann", 1, 50, 260);
    ApiPerson ben = signUp("ben", 2, 10, 34);
    String code = start("average", ann, ben);
    Conversation echo = conversation("ANN");
    link(echo, ann);

    assertThat(echo.say("our evening is " + spelled(code)).speech()).contains("for ben and you:");
    assertThat(echo.say("for ben and me").speech()).contains("for ben and you:");
    Conversation stranger = conversation("STRANGER");
    assertThat(stranger.say("what should we watch").speech()).contains("Who watches with you?");
    assertThat(stranger.say(spelled(code)).speech())
        .contains("for all of you:")
        .doesNotContain("ben ", "ann ");
  }

  private static String spelled(String code) {
    return String.join(" ", code.split(""));
  }

  private static void link(Conversation echo, ApiPerson person) throws Exception {
    echo.say("recommend movies");
    String code = person.pairingCode();
    assertThat(echo.say("my code is " + code).speech()).contains("is linked now");
    echo.say("stop");
  }

  /** All titles, from the cards of the answers. */
  private static List<String> heard(Conversation conversation, String wish) {
    List<String> titles = new ArrayList<>();
    Reply reply = conversation.say(wish);
    while (titles.size() < MOVIES) {
      reply
          .card()
          .orElseThrow()
          .text()
          .lines()
          .map(line -> line.replaceFirst("^[0-9]+\\. ", "").replaceFirst(" \\([0-9]{4}\\)$", ""))
          .forEach(titles::add);
      reply = conversation.say("next");
    }
    return titles.subList(0, MOVIES);
  }

  private static String start(String strategy, ApiPerson starter, ApiPerson other)
      throws Exception {
    String code =
        starter
            .send("POST", "evenings", "{\"strategy\":\"" + strategy + "\"}")
            .get("code")
            .asText();
    JsonNode unused = other.send("POST", "evenings/" + code + "/members", "");
    return code;
  }

  /** Somebody who likes some movies; their list is made ahead. */
  private ApiPerson signUp(String name, long... liked) throws Exception {
    ApiPerson person = ApiPerson.signUp(site.uri(), name);
    for (long movie : liked) {
      person.rate(movie, 5);
    }
    awaitList(person, liked.length);
    return person;
  }

  private void awaitList(ApiPerson person, long historyVersion) {
    assertThat(
            Eventually.comesTrue(
                () ->
                    stores
                        .recommendations()
                        .find(person.id())
                        .filter(list -> list.historyVersion() >= historyVersion)
                        .isPresent()))
        .isTrue();
  }
}
