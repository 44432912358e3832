package dev.matinee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class OpenedResourcesTest {
  private static final List<String> closed = new ArrayList<>();

  @BeforeEach
  void forget() {
    closed.clear();
  }

  @Test
  void setUpOfAClassThatIsSkippedHalfWaySkipsTheClassAndClosesWhatWasOpen() {
    TestExecutionSummary summary = run(SkippedClass.class);

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getContainersAbortedCount()).isEqualTo(1);
    assertThat(closed).containsExactly("client", "server");
  }

  @Test
  void setUpOfATestThatIsSkippedHalfWaySkipsTheTestAndClosesWhatWasOpen() {
    TestExecutionSummary summary = run(SkippedTest.class);

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsAbortedCount()).isEqualTo(1);
    assertThat(closed).containsExactly("client", "server");
  }

  @Test
  void oneThatDoesNotCloseKeepsNoOtherOpen() {
    OpenedResources opened = new OpenedResources();
    AutoCloseable server = opened.add(() -> closed.add("server"));
    opened.add(
        () -> {
          throw new IllegalStateException("the client is stuck");
        });

    assertThatThrownBy(opened::close).hasMessageContaining("the client is stuck");
    assertThat(closed).containsExactly("server");
    assertThat(server).isNotNull();
  }

  @Test
  void nothingIsClosedTwice() {
    OpenedResources opened = new OpenedResources();
    opened.add(() -> closed.add("server"));
    opened.close();
    opened.close();

    assertThat(closed).containsExactly("server");
  }

  private static TestExecutionSummary run(Class<?> tests) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  /** Run by the test above: the name keeps the build from running it. */
  static class SkippedClass {
    @AutoClose private static final OpenedResources opened = new OpenedResources();

    @BeforeAll
    static void start() {
      openTwoOfThree(opened);
    }

    @Test
    void neverRuns() {
      throw new AssertionError();
    }
  }

  /** Run by the test above. */
  static class SkippedTest {
    @AutoClose private final OpenedResources opened = new OpenedResources();

    @BeforeEach
    void start() {
      openTwoOfThree(opened);
    }

    @Test
    void neverRuns() {
      throw new AssertionError();
    }
  }

  private static void openTwoOfThree(OpenedResources opened) {
    opened.add(() -> closed.add("server"));
    opened.add(() -> closed.add("client"));
    Assumptions.abort("there is no browser");
  }
}
