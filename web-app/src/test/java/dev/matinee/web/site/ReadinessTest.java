package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  @TempDir private Path folder;

  @Test
  void nodeLivesBeforeItsModelIsThereAndAsksForPatience() {
    CountDownLatch loading = new CountDownLatch(1);
    ModelSource slow =
        () -> {
          loading.await();
          return SmallData.model();
        };
    try (RunningSite site = RunningSite.startWithoutModel(folder, slow)) {
      assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
      requireUnready(site, "the model is being loaded");

      loading.countDown();
      site.awaitModel();

      assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1/users/1/recommendations").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nodeWhoseModelCannotBeLoadedStaysUnready() {
    ModelSource broken =
        () -> {
          throw new IOException("torn file");
        };
    try (RunningSite site = RunningSite.startWithoutModel(folder, broken)) {
      assertThatThrownBy(site::awaitModel).hasRootCauseMessage("torn file");

      assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
      requireUnready(site, "the model cannot be loaded");
    }
  }

  /** A proxy sends a change to no other node once a node has it. */
  @Test
  void changeThatComesWhileTheModelIsLoadedWaitsForItAndIsDone() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ModelSource slow =
        () -> {
          release.await();
          return SmallData.model();
        };
    try (RunningSite site = RunningSite.startWithoutModel(folder, slow)) {
      CompletableFuture<Long> version =
          CompletableFuture.supplyAsync(() -> ApiClient.signUp(site, "early").rate(1, 5));

      assertThatThrownBy(() -> version.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      release.countDown();
      assertThat(version.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  private static void requireUnready(RunningSite site, String reason) {
    for (String path : new String[] {"/", "/movies", "/result?userId=1&count=5", "/about"}) {
      HttpResponse<String> page = site.get(path);
      requirePatience(page);
      assertThat(page.body()).contains(reason, "try again", "Not ready yet");
    }
    HttpResponse<String> problem = site.get("/api/v1/users/1/recommendations");
    requirePatience(problem);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.body()).contains("\"status\":503", reason);
    HttpResponse<String> ready = site.get("/health/ready");
    requirePatience(ready);
    assertThat(ready.body()).contains(reason);
  }

  private static void requirePatience(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
  }
}
