package dev.matinee.events.broker;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A broker of a process of its own: makes its folder ready if it is new, and runs. */
final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until the process ends.
   *
   * @param arguments the file of its settings, and the id of the cluster
   */
  public static void main(String[] arguments) throws Exception {
    endWithParent();
    String[] format = {
      "format", "--ignore-formatted", "-c", arguments[0], "--cluster-id", arguments[1]
    };
    PrintStream out = System.out;
    int code = StorageTool.execute(format, out);
    if (code != 0) {
      throw new IllegalStateException("the folder cannot be made ready: " + code);
    }
    Kafka.main(new String[] {arguments[0]});
  }

  /** A test process that is killed leaves no broker behind. */
  private static void endWithParent() {
    CompletableFuture<?> unused =
        ProcessHandle.current()
            .parent()
            .orElseThrow()
            .onExit()
            .thenRun(() -> Runtime.getRuntime().halt(1));
  }
}
