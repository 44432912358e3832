package dev.matinee.deploy.cost;

import java.util.List;
import java.util.Locale;

/**
 * What jobs on EMR Serverless cost. A driver and some executors, four processors and 16 GB each,
 * start within two minutes, and make lists as fast as a processor does on this machine.
 *
 * @param what whose lists it makes
 * @param people how many lists
 * @param executors beside the driver
 */
record JobCost(String what, long people, int executors) {
  static final List<JobCost> JOBS =
      List.of(
          new JobCost("a person who waits to be told", 1, 1),
          new JobCost("all users of ml-latest-small", 610, 1),
          new JobCost("all users of ml-25m", 162_541, 9),
          new JobCost("ten million accounts", 10_000_000, 99));

  private static final int PROCESSORS = 4;
  private static final int GIGABYTES = 16;

  /**
   * What {@code batch lists --compare} measured with two processors that did other work as well.
   */
  private static final double LISTS_PER_SECOND_OF_PROCESSOR = 8.3;

  private static final double START_MINUTES = 2;
  private static final double SECONDS = 60;

  double minutes() {
    double lists = executors * PROCESSORS * LISTS_PER_SECOND_OF_PROCESSOR * SECONDS;
    return START_MINUTES + people / lists;
  }

  double dollars() {
    double hour = PROCESSORS * Prices.JOB_PROCESSOR_HOUR + GIGABYTES * Prices.JOB_GB_HOUR;
    return (executors + 1) * hour * minutes() / SECONDS;
  }

  /** As Markdown, with a line break after each line. */
  static String markdown() {
    StringBuilder table = new StringBuilder("| lists of | executors | minutes | US dollars |\n");
    table.append("|---|---:|---:|---:|\n");
    for (JobCost job : JOBS) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.0f | %.2f |%n",
              job.what,
              job.executors,
              job.minutes(),
              job.dollars()));
    }
    return table.toString();
  }
}
