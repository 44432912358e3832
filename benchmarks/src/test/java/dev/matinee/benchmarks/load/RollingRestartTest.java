package dev.matinee.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.SmallData;
import dev.matinee.testkit.InjectedFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Node after node of a site that people use is ended by SIGTERM and started again, as in a new
 * version's roll-out: nobody sees it.
 */
@Tag("faults")
class RollingRestartTest {
  private static final int VISITORS = 4;
  private static final Duration BETWEEN = Duration.ofSeconds(3);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void noRequestFailsAndNoRatingIsLostWhileEachNodeIsRestarted() throws Exception {
    Path data = SmallData.write(folder.resolve("data"));
    try (LoadedSite site = LoadedSite.start(folder, data, Node.STARTING)) {
      List<People.Person> people = new People(site.stores()).make("visitor", VISITORS);
      List<Visitor> visitors = new ArrayList<>();
      for (People.Person person : people) {
        visitors.add(Visitor.start(site, person));
      }
      List<Duration> stops = restartEach(site.nodes());
      for (Visitor visitor : visitors) {
        visitor.stop();
      }

      List<String> failed = visitors.stream().flatMap(v -> v.failed().stream()).toList();
      long answered = visitors.stream().mapToLong(Visitor::answered).sum();
      assertThat(failed).isEmpty();
      assertThat(answered).isGreaterThan(200);
      assertThat(stops).allMatch(stop -> stop.compareTo(LONGEST_STOP) < 0);
      long lost = visitors.stream().mapToLong(visitor -> visitor.lost(site.stores())).sum();
      assertThat(lost).isZero();
      report(visitors, answered, lost, stops);
    }
  }

  private static List<Duration> restartEach(List<Node> nodes) throws InterruptedException {
    List<Duration> stops = new ArrayList<>();
    for (Node node : nodes) {
      Thread.sleep(BETWEEN.toMillis());
      stops.add(node.terminate());
      node.restart();
    }
    Thread.sleep(BETWEEN.toMillis());
    return stops;
  }

  private static void report(
      List<Visitor> visitors, long answered, long lost, List<Duration> stops) {
    long rated = visitors.stream().mapToLong(Visitor::rated).sum();
    new InjectedFault(
            "SIGTERM of a node under load",
            "each of two nodes behind nginx ended and started again, " + VISITORS + " visitors",
            rated,
            lost,
            "%d requests, none failed; nodes took %s to end".formatted(answered, stops))
        .report();
  }
}
