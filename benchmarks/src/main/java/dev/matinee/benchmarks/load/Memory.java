package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What the nodes have, in sum, at some moment.
 *
 * @param second of the load
 * @param heap in MiB, after a full collection
 * @param resident memory of the processes, in MiB
 */
record Memory(int second, double heap, double resident) {
  static Memory of(int second, List<Node> nodes) throws IOException, InterruptedException {
    double heap = 0;
    double resident = 0;
    for (Node node : nodes) {
      heap += node.liveHeapMebibytes();
      resident += node.residentMebibytes();
    }
    return new Memory(second, heap, resident);
  }

  /**
   * How it changes.
   *
   * @param first of the samples
   * @param last of the samples
   * @param heapPerHour MiB by which the heap grows, as a line through all samples says
   * @param residentPerHour the same of the processes
   */
  record Trend(Memory first, Memory last, double heapPerHour, double residentPerHour) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "heap after collection %.1f -> %.1f MiB (%+.1f an hour), resident %.0f -> %.0f MiB (%+.0f an hour)",
          first.heap,
          last.heap,
          heapPerHour,
          first.resident,
          last.resident,
          residentPerHour);
    }
  }

  /** The trend of at least two samples. */
  static Trend trend(List<Memory> samples) {
    Memory first = samples.get(0);
    Memory last = samples.get(samples.size() - 1);
    return new Trend(first, last, hourly(samples, false), hourly(samples, true));
  }

  /** The slope of the line with the least squares. */
  private static double hourly(List<Memory> samples, boolean resident) {
    double meanTime = samples.stream().mapToInt(Memory::second).average().orElseThrow();
    double meanSize = samples.stream().mapToDouble(s -> s.size(resident)).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (Memory sample : samples) {
      double time = sample.second - meanTime;
      product += time * (sample.size(resident) - meanSize);
      square += time * time;
    }
    return product / square * 3_600;
  }

  private double size(boolean ofProcesses) {
    return ofProcesses ? resident : heap;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "heap after collection %.1f MiB, resident %.0f MiB", heap, resident);
  }
}
