package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.PairingCode;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log tells those who run the skill what went wrong, and nothing of who spoke and of what. */
class LambdaLogIT {
  private static final String CODE = "48151623";
  private static final String TOKEN = "canary-token";

  /** What people say and hear, and what names them; all is made so that it is found again. */
  private static final List<String> CANARIES =
      List.of("ANNSECHO", "0123456789abcdef", "Ann movie", CODE, TOKEN, "CANARYDEVICE", "Here are");

  @TempDir private Path folder;
  private LambdaRuntime lambda;

  @Test
  void nothingPersonalIsLogged() throws Exception {
    Deployment deployment = Deployment.unpack(folder);
    try (Dynalite dynalite = Dynalite.start();
        FaultProxy store = FaultProxy.before(dynalite.endpoint());
        LambdaRuntime runtime = deployment.start(LambdaWorld.environment(store.endpoint()))) {
      lambda = runtime;
      LambdaWorld.fill(dynalite.endpoint());
      makeCode(dynalite);

      assertThat(invoke(recommend().memberId(CODE))).contains("Your account is linked now");
      assertThat(invoke(recommend().amount("3"))).contains("Ann movie 3");
      assertThat(invoke(recommend().memberId("?").amount("Ann movie"))).contains("try again");
      store.become(Fault.CUTTING);
      assertThat(invoke(recommend().amount("3"))).contains("Sorry");
      assertThat(invoke(recommend().memberId(CODE))).contains("Sorry");
      store.become(Fault.WELL);
      assertNothingPersonal("a broken request", request(recommend()).replaceFirst(".$", ""));
      assertThat(lambda.invoke(request(recommend()).replace("IntentRequest", "Intent")).body())
          .isEqualTo("{\"version\":\"1.0\"}");
      assertNothingPersonal(
          "another skill", request(recommend()).replace("ask.skill", "ask." + TOKEN));

      assertThat(runtime.log())
          .contains("IntentRequest failed with", "RefusedRequestException")
          .doesNotContain(CANARIES);
    }
  }

  private static void makeCode(Dynalite dynalite) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(CODE.getBytes(StandardCharsets.UTF_8));
    try (DynamoDbStores stores = LambdaWorld.openWithTables(dynalite.endpoint())) {
      assertThat(
              stores
                  .pairingCodes()
                  .create(
                      new PairingCode(
                          HexFormat.of().formatHex(hash),
                          LambdaWorld.ANN,
                          Instant.now().plusSeconds(600))))
          .isTrue();
    }
  }

  private String invoke(SavedRequest request) {
    LambdaResult result = lambda.invoke(request(request));
    assertThat(result.isError()).as(result.body()).isFalse();
    return result.body();
  }

  /** What is said of the failure to Lambda, which logs it too. */
  private void assertNothingPersonal(String what, String request) {
    LambdaResult result = lambda.invoke(request);
    assertThat(result.isError()).as(what).isTrue();
    assertThat(result.body()).as(what).doesNotContain(CANARIES);
  }

  private static String request(SavedRequest request) {
    return request
        .user(LambdaWorld.ANN_ALEXA)
        .json()
        .replace("TESTDEVICE", "CANARYDEVICE")
        .replace("\"userId\":", "\"accessToken\":\"" + TOKEN + "\",\"userId\":");
  }
}
