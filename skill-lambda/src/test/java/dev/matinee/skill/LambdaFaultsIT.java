package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nobody waits longer than three seconds, whatever the store does. */
@Tag("faults")
class LambdaFaultsIT {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final String APOLOGY = "Sorry, I cannot reach the recommendations";

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static FaultProxy store;
  private static LambdaRuntime lambda;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Deployment deployment = Deployment.unpack(folder);
    dynalite = opened.add(Dynalite.start());
    LambdaWorld.fill(dynalite.endpoint());
    store = opened.add(FaultProxy.before(dynalite.endpoint()));
    lambda = opened.add(deployment.start(LambdaWorld.environment(store.endpoint())));
    assertThat(recommended()).startsWith("Here are 2 movies for you");
  }

  private static String recommended() {
    return speech(recommend().amount("2"));
  }

  private static String speech(SavedRequest request) {
    LambdaResult result = lambda.invoke(request.user(LambdaWorld.ANN_ALEXA).json());
    assertThat(result.isError()).as(result.body()).isFalse();
    return SkillAnswer.of(result.body().getBytes(StandardCharsets.UTF_8)).speech();
  }

  private static String inTime(SavedRequest request) {
    long start = System.nanoTime();
    String speech = speech(request);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(speech).isLessThan(LONGEST);
    return speech;
  }

  /** A store that did not answer for long is asked again after a while. */
  private static String recommendedSoon() throws InterruptedException {
    long end = System.nanoTime() + RECOVERY.toNanos();
    String speech = recommended();
    while (speech.startsWith(APOLOGY) && System.nanoTime() < end) {
      Thread.sleep(50);
      speech = recommended();
    }
    return speech;
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"WELL", "FLAKY", "THROTTLING_HALF"})
  void itIsSaidInTimeAndTheNextTurnWorksWhereTheStoreDoes(Fault fault) throws InterruptedException {
    store.become(fault);

    assertThat(inTime(recommend().amount("2"))).startsWith(APOLOGY);
    assertThat(inTime(recommend().memberId("7").amount("2"))).startsWith(APOLOGY);
    assertThat(inTime(SavedRequest.of("UnlinkAccountIntent"))).startsWith(APOLOGY);
    assertThat(inTime(SavedRequest.of("LaunchRequest"))).startsWith("Welcome to the movie");

    store.become(Fault.WELL);
    assertThat(recommendedSoon())
        .startsWith("Here are 2 movies for you: Ann movie 1 and Ann movie 2.");
  }
}
