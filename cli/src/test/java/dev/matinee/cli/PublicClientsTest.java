package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.matinee.skill.SkillSettings;
import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote for Alexa skills, against the local endpoint of the skill. */
class PublicClientsTest {
  private static final Path ROOT = Requirements.projectRoot();
  private static final Path CLIENTS = ROOT.resolve("cli/src/test/clients");
  private static final Path MODEL =
      ROOT.resolve("interaction-model/skill-package/interactionModels/custom/en-US.json");

  @TempDir private static Path folder;
  @AutoClose private static LocalSite site;
  private static List<String> titles;

  @BeforeAll
  static void start() {
    site = LocalSite.start(folder);
    Site visitor = site.visitor();
    visitor.askForMovies("1", "5");
    titles = visitor.spokenTitles(1, 5);
  }

  @Test
  void virtualAlexaHoldsAConversation() {
    ScriptRun run = virtualAlexa(titles);

    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void virtualAlexaNoticesAWrongOrder() {
    ScriptRun run = virtualAlexa(reversed());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the ID: \"" + titles.get(3) + "\" is missing or out of order");
  }

  @Test
  void askSdkTestHoldsAConversation() {
    ScriptRun run = askSdkTest(titles);

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("1 passing");
  }

  @Test
  void askSdkTestNoticesAWrongOrder() {
    ScriptRun run = askSdkTest(reversed());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("1 failing", "is missing or out of order");
  }

  private static List<String> reversed() {
    List<String> reversed = new ArrayList<>(titles);
    Collections.reverse(reversed);
    return reversed;
  }

  private static ScriptRun virtualAlexa(List<String> expected) {
    Path packages = Requirements.nodePackage("virtual-alexa").getParent();
    return node(
        Map.of("NODE_PATH", packages.toString()),
        CLIENTS.resolve("virtual-alexa.js").toString(),
        address(),
        SkillSettings.LOCAL_SKILL_ID,
        MODEL.toString(),
        json(expected));
  }

  private static ScriptRun askSdkTest(List<String> expected) {
    Path packages = Requirements.nodePackage("ask-sdk-test").getParent();
    Map<String, String> environment =
        Map.of(
            "NODE_PATH", packages.toString(),
            "URL", address(),
            "SKILL_ID", SkillSettings.LOCAL_SKILL_ID,
            "TITLES", json(expected));
    return node(
        environment,
        packages.resolve("mocha/bin/mocha.js").toString(),
        "--exit",
        CLIENTS.resolve("ask-sdk-test.js").toString());
  }

  private static ScriptRun node(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Requirements.program("node").toString());
    command.addAll(List.of(arguments));
    return ScriptRun.of(command, folder, environment);
  }

  private static String address() {
    return site.uri().resolve("/voice/skill").toString();
  }

  private static String json(List<String> texts) {
    return new JsonMapper().valueToTree(texts).toString();
  }
}
