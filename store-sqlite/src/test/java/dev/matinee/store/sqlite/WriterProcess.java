package dev.matinee.store.sqlite;

import dev.matinee.store.History;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that writes to the same file, and says each version once it is stored. */
final class WriterProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private WriterProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Writes until it is killed, or until {@code changes} are done. */
  static WriterProcess start(Path file, UserId user, int changes) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            file.toString(),
            user.value(),
            Integer.toString(changes));
    return new WriterProcess(java.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** The next version that it stored; -1 after its end. */
  long nextVersion() throws IOException {
    String line = output.readLine();
    return line == null ? -1 : Long.parseLong(line);
  }

  /** Ends it as a power cut would; what it said before can still be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) {
    UserId user = new UserId(arguments[1]);
    try (Stores stores = SqliteStores.open(Path.of(arguments[0]))) {
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        History stored = Told.change(stores, user, WriterProcess::watchOneMore);
        System.out.println(stored.version());
      }
    }
  }

  private static History watchOneMore(History history) {
    return history.watch(history.version());
  }
}
