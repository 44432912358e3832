package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.sqlite.SqliteStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every conversation that is written down is held: by requests, and by speaking. */
class TalksTest {
  @TempDir private Path directory;
  @AutoClose private SqliteStores stores;
  private MatineeSkill skill;

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
  }

  static List<Talk> talks() throws IOException {
    return Talk.all();
  }

  private HeldTalk held(Talk talk) {
    return new HeldTalk(talk, skill::respond, SkillSettings.LOCAL_SKILL_ID);
  }

  @ParameterizedTest
  @MethodSource("talks")
  void theRequestsAreAnswered(Talk talk) {
    held(talk).byRequests(stores);
  }

  @ParameterizedTest
  @MethodSource("talks")
  void theWordsAreUnderstoodAndAnswered(Talk talk) {
    held(talk).bySpeech(stores);
  }

  @Test
  void aTalkThatGoesAnotherWayFails() {
    String talk = "> open movie matinee\n= LaunchRequest\n< Welcome...\n";

    held(Talk.parse("right", talk)).bySpeech(stores);

    for (String wrong :
        List.of(
            talk.replace("Welcome", "Good evening"),
            talk.replace("LaunchRequest", "AMAZON.HelpIntent"),
            talk.replace("LaunchRequest", "LaunchRequest amount=1"),
            talk + "! the session ends\n")) {
      assertThatThrownBy(() -> held(Talk.parse("wrong", wrong)).bySpeech(stores))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aTalkThatCannotBeReadIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Talk.parse("half", "> open movie matinee\n< Welcome...\n"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> held(Talk.parse("odd", "* the sky falls\n")).bySpeech(stores));
  }

  @Test
  void thereAreTalksOfEveryIntent() throws IOException {
    assertThat(talks().stream().flatMap(talk -> talk.requests().stream()).distinct())
        .containsAll(skill.intents().keySet())
        .contains("LaunchRequest", "SessionEndedRequest");
  }
}
