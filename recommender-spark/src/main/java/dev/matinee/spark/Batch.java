package dev.matinee.spark;

import dev.matinee.spark.events.BatchEvents;
import dev.matinee.spark.lists.BatchLists;
import dev.matinee.spark.lists.PublishedLists;
import dev.matinee.spark.training.BatchJudge;
import dev.matinee.spark.training.BatchTrain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the work on Spark, which {@code matinee batch} starts. */
@Command(
    name = "matinee batch",
    description = "Work on Apache Spark, in this process or on a cluster.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BatchTrain.class,
      BatchJudge.class,
      BatchLists.class,
      PublishedLists.class,
      BatchEvents.class
    })
public final class Batch {
  private static final int FAILED = 1;

  private Batch() {}

  /** Ends with 0 for success, 1 for a failure, 2 for bad usage. */
  public static void main(String... arguments) {
    System.exit(
        new CommandLine(new Batch())
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
            .execute(arguments));
  }

  private static int failed(Exception failure, CommandLine command) throws Exception {
    if (isForPeople(failure)) {
      command.getErr().println("matinee: " + failure.getMessage());
      return FAILED;
    }
    throw failure;
  }

  /** Messages of Matinee's own exceptions are; those of Spark come with their stack trace. */
  private static boolean isForPeople(Exception failure) {
    return failure.getClass().getName().startsWith("dev.matinee.");
  }
}
