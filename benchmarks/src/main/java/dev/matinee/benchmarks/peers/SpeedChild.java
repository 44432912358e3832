package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import dev.matinee.benchmarks.data.RatingFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Measures one contestant, in a JVM that does nothing else: a task file in, a result file out. */
final class SpeedChild {
  private static final int THREADS = 2;
  private static final int COLLECTIONS = 3;
  private static final double MIB = 1 << 20;

  private final SpeedTask task;

  private SpeedChild(SpeedTask task) {
    this.task = task;
  }

  /** Takes the task file and the result file. */
  public static void main(String[] args) {
    ChildMain.run(args, SpeedTask.class, task -> new SpeedChild(task).measure());
  }

  private SpeedFigures measure() throws Exception {
    FlatRatings ratings = RatingFile.read(Path.of(task.ratings()));
    AskedUsers users = new AskedUsers(ratings.userIds(), task.asks(), task.seed());
    TimeLimit limit = TimeLimit.start(task.buildLimitSeconds());
    long start = System.nanoTime();
    TopList lists = Contestant.named(task.system()).trainer().train(ratings, task.neighbours());
    double buildSeconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    limit.met();
    ratings = null;
    double heapMiB = heapAfterCollection();
    return ask(lists, users, buildSeconds, heapMiB);
  }

  private SpeedFigures ask(TopList lists, AskedUsers users, double buildSeconds, double heapMiB)
      throws Exception {
    Asking asking = new Asking(lists, task.passLimitSeconds());
    asking.warmUp(users.forWarmUp(), task.warmUpSeconds());
    Asking.Pass pass = asking.once(users.first());
    Percentiles cpu = new Percentiles(pass.cpuNanos());
    Percentiles wall = new Percentiles(pass.wallNanos());
    return new SpeedFigures(
        buildSeconds,
        heapMiB,
        pass.asks(),
        pass.listLength(),
        cpu.millis(50),
        cpu.millis(99),
        wall.millis(50),
        wall.millis(99),
        pass.perSecond(),
        asking.perSecond(users.second(), THREADS));
  }

  private static double heapAfterCollection() {
    for (int time = 0; time < COLLECTIONS; time++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }
}
