package dev.matinee.benchmarks.load;

import dev.matinee.store.cache.StoreCaches;
import dev.matinee.testkit.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People's own lists without Redis and with it, by nodes that were started and warmed up alike. */
final class RedisScenarios {
  private static final int WARM_UP_SECONDS = 25;
  private static final int MODERATE = 16;
  private static final int PER_SECOND = 1_000;

  private RedisScenarios() {}

  /** The same rows twice. */
  static List<Figures> redis(Stage stage) throws Exception {
    List<Figures> figures = new ArrayList<>();
    try (RedisServer redis = RedisServer.start()) {
      figures.addAll(own(stage, "without", ""));
      figures.addAll(own(stage, "with", redis.address()));
    } finally {
      restart(stage, "");
    }
    return figures;
  }

  private static List<Figures> own(Stage stage, String how, String cache) throws Exception {
    String name = "redis: " + how + ", ";
    stage.say(name + "both nodes start");
    restart(stage, cache);
    List<Request> own = ReadingScenarios.ownPages(stage);
    Sent unused = Wrk.run(stage.site().address(), own, Stage.CONNECTIONS, WARM_UP_SECONDS);
    return List.of(
        stage.saturated(name + "one's own list", own, Stage.CONNECTIONS),
        stage.steady(name + "the same at 1,000/s", own.get(0), PER_SECOND),
        stage.saturated(
            name + "90 % read, 10 % rate", ReadingScenarios.mixture(stage.people()), MODERATE));
  }

  private static void restart(Stage stage, String cache) throws Exception {
    for (Node node : stage.site().nodes()) {
      var unused = node.terminate();
      node.restart(Map.of(StoreCaches.VARIABLE, cache));
    }
  }
}
