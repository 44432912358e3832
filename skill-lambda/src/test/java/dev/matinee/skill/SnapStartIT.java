package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged skill under SnapStart: what it does before its snapshot, and after it wakes up. */
class SnapStartIT {
  private static Deployment deployment;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    deployment = Deployment.unpack(folder);
    dynalite = opened.add(Dynalite.start());
    LambdaWorld.fill(dynalite.endpoint());
  }

  private static LambdaRuntime snapshot(URI store) {
    return LambdaRuntime.snapshot(
        deployment.taskRoot(), MatineeSkillHandler.class.getName(), LambdaWorld.environment(store));
  }

  private static String recommended(LambdaRuntime lambda) {
    SavedRequest request = recommend().amount("2").user(LambdaWorld.ANN_ALEXA);
    LambdaResult result = lambda.invoke(request.json());
    assertThat(result.isError()).as(result.body()).isFalse();
    return SkillAnswer.of(result.body().getBytes(StandardCharsets.UTF_8)).speech();
  }

  @Test
  void theStoreIsAskedOnceBeforeTheSnapshotAndNothingIsWritten() {
    try (HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        LambdaRuntime lambda = snapshot(proxy.endpoint())) {
      assertThat(proxy.count("BatchGetItem")).isEqualTo(1);
      assertThat(proxy.operations()).hasSize(1);
      assertThat(lambda.log()).isEmpty();

      lambda.restore();

      assertThat(recommended(lambda))
          .startsWith("Here are 2 movies for you: Ann movie 1 and Ann movie 2.");
    }
  }

  @Test
  @Tag("faults")
  void noConnectionIsKeptInTheSnapshotAndThoseThatTheServerEndsAreReplaced() {
    try (FaultProxy proxy = FaultProxy.before(dynalite.endpoint());
        LambdaRuntime lambda = snapshot(proxy.endpoint())) {
      int before = proxy.connections();

      lambda.restore();

      assertThat(recommended(lambda)).startsWith("Here are 2 movies for you");
      assertThat(proxy.connections()).as("connections of the first request").isGreaterThan(before);
      proxy.dropConnections();
      assertThat(recommended(lambda)).startsWith("Here are 2 movies for you");
    }
  }

  @Test
  @Tag("faults")
  void aStoreThatHangsBeforeTheSnapshotIsToldAndReadAfterIt() {
    try (FaultProxy proxy = FaultProxy.before(dynalite.endpoint())) {
      proxy.become(FaultProxy.Fault.HUNG);
      try (LambdaRuntime lambda = snapshot(proxy.endpoint())) {
        assertThat(lambda.log()).contains("the store does not answer yet:");
        proxy.become(FaultProxy.Fault.WELL);

        lambda.restore();

        assertThat(recommended(lambda)).startsWith("Here are 2 movies for you");
      }
    }
  }
}
