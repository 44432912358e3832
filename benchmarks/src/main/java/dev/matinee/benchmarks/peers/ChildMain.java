package dev.matinee.benchmarks.peers;

import java.nio.file.Path;

/** What the JVMs have in common that take a task file and leave a result file. */
final class ChildMain {
  private static final int FAILED = 1;

  private ChildMain() {}

  /**
   * What is to be done.
   *
   * @param <T> the task
   */
  @FunctionalInterface
  interface Work<T> {
    Object result(T task) throws Exception;
  }

  /** Does it and ends this JVM, in which some libraries leave threads behind. */
  static <T> void run(String[] files, Class<T> taskType, Work<T> work) {
    try {
      Json.write(Path.of(files[1]), work.result(Json.read(Path.of(files[0]), taskType)));
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(FAILED);
    }
    System.exit(0);
  }
}
