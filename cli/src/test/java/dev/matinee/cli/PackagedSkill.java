package dev.matinee.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.archive.ZipArchive;
import dev.matinee.skill.MatineeSkillHandler;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.Requirements;
import dev.matinee.voice.SkillEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The zip of the skill in AWS Lambda's own runtime, over the protocol of DynamoDB. */
record PackagedSkill(LambdaRuntime lambda) implements SkillEndpoint, AutoCloseable {
  static final String SKILL_ID = "amzn1.ask.skill.7c2f7d0e-4f57-4b1c-9a5e-2d5f0f3e1b64";

  /** Unpacks the zip below a folder, and starts what is in it. */
  static PackagedSkill start(Path folder, Dynalite dynalite) throws IOException {
    return start(folder, environment(dynalite));
  }

  /** The same with settings of its own. */
  static PackagedSkill start(Path folder, Map<String, String> environment) throws IOException {
    Path taskRoot = folder.resolve("task");
    Path zip = Requirements.projectRoot().resolve("skill-lambda/target/skill-lambda.zip");
    new ZipArchive(zip).unpack(taskRoot, (bytes, total) -> {});
    return new PackagedSkill(
        LambdaRuntime.start(taskRoot, MatineeSkillHandler.class.getName(), environment));
  }

  static Map<String, String> environment(Dynalite dynalite) {
    return Map.of(
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_ENDPOINT_URL_DYNAMODB", dynalite.endpoint().toString(),
        "MATINEE_SKILL_ID", SKILL_ID);
  }

  @Override
  public byte[] respond(byte[] requestEnvelope) {
    LambdaResult result = lambda.invoke(new String(requestEnvelope, UTF_8));
    assertThat(result.isError()).as(result.body()).isFalse();
    return result.body().getBytes(UTF_8);
  }

  @Override
  public void close() {
    lambda.close();
  }
}
