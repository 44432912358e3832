package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process that writes to the same store as often as it is allowed to, and says each version
 * once it is stored.
 */
public final class WriterProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private WriterProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one.
   *
   * @param main opens a store and lets {@link #write} write to it
   */
  public static WriterProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new WriterProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Lets it write so many changes more. */
  public void allow(int changes) throws IOException {
    process.getOutputStream().write(new byte[changes]);
    process.getOutputStream().flush();
  }

  /** Lets it end once it has written what it may. */
  public void allowNoMore() throws IOException {
    process.getOutputStream().close();
  }

  /** The next version that it stored; -1 after its end. */
  public long nextVersion() throws IOException {
    String line = output.readLine();
    return line == null ? -1 : Long.parseLong(line);
  }

  /** Ends it as a power cut would; what it said before can still be read. */
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** In the other process: writes a change for each that is allowed, and says its version. */
  public static void write(Stores stores, UserId user) throws IOException {
    while (System.in.read() >= 0) {
      ChangeCause now = ChangeCause.of(EventSource.API, Instant.now());
      History stored = Told.change(stores, user, now, history -> history.watch(history.version()));
      System.out.println(stored.version());
    }
  }
}
