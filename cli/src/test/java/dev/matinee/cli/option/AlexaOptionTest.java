package dev.matinee.cli.option;

import dev.matinee.cli.MatineeRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlexaOptionTest {
  @Test
  void whoAnswersAlexaMustKnowWhichSkillItIs() {
    MatineeRun.of("serve", "--alexa").failsWith(2, "MATINEE_SKILL_ID must be amzn1.ask.skill.");
    MatineeRun.with(Map.of("MATINEE_ALEXA", "on")).run("serve").failsWith(2, "MATINEE_SKILL_ID");
  }

  @Test
  void theVariableIsOnOrOff() {
    MatineeRun.with(Map.of("MATINEE_ALEXA", "yes"))
        .run("serve")
        .failsWith(2, "MATINEE_ALEXA must be on or off, got yes");
  }

  @Test
  void theVariableMaySayOff() {
    MatineeRun.with(Map.of("MATINEE_ALEXA", "off"))
        .run("serve", "--port", "-1")
        .failsWith(2, "--port must be");
  }
}
