package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second look at the templates, by a checker that does not come from the CDK. It knows
 * CloudFormation as of 2019, so it takes whatever is newer for unknown; that properties are known,
 * and their values allowed, is what the CDK's own validation says at every synthesis.
 */
class CfnLintTest {
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

  /** What it misunderstands of templates of today. */
  private static final List<String> KNOWN =
      List.of(
          "is not a valid property of",
          "has an invalid Type of AWS::Lambda::EventInvokeConfig",
          // What stands in for the application.
          "Required property ServiceToken missing for type Custom::Any",
          // Intrinsic functions of the "Rules" section, which the CDK adds to every template.
          "Intrinsic function Fn::Not is not supported here",
          // It splits a name that it made up, which has no slashes.
          "First element of Fn::Select exceeds the length of the list");

  static Stream<Template> templates() {
    return Stream.of(Template.balanced(), Template.addressed(), Template.pipeline());
  }

  /** A copy without the type that it does not know, which it takes for a reason to end. */
  private static Path known(Template template) throws IOException {
    Path copy = template.file().resolveSibling("known.template.json");
    String text = Files.readString(template.file());
    return Files.writeString(copy, text.replace("AWS::EMRServerless::Application", "Custom::Any"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("templates")
  void itFindsNothingButWhatItDoesNotKnow(Template template) throws Exception {
    Path program = Requirements.nodePackage("cfn-lint").resolve("lib/index.js");
    Process check =
        new ProcessBuilder(
                Requirements.program("node").toString(),
                program.toString(),
                "validate",
                known(template).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int unused = check.waitFor();

    List<String> messages =
        COLOURS
            .matcher(said)
            .replaceAll("")
            .lines()
            .filter(line -> line.startsWith("Message: "))
            .toList();
    assertThat(messages).as(said).isNotEmpty();
    assertThat(messages)
        .filteredOn(message -> KNOWN.stream().noneMatch(message::contains))
        .isEmpty();
  }
}
