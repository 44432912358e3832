package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.benchmarks.data.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary folder for one run, and the JVMs that work in it. For use by one thread.
 *
 * @param folder goes away at the end
 * @param heap of each JVM
 * @param err takes remarks on the progress
 */
record Workplace(Path folder, String heap, PrintWriter err) implements AutoCloseable {
  static Workplace open(String heap, PrintWriter err) {
    try {
      return new Workplace(Files.createTempDirectory("matinee-peers"), heap, err);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder", e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** A file that is not there, whatever was left by the JVM before. */
  Path newFile(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + name, e);
    }
    return file(name);
  }

  void say(String remark) {
    err.println(remark);
    err.flush();
  }

  /** Runs a class that has to succeed. */
  void require(Class<?> main, String purpose, Path... args) {
    ChildJvm.Exit exit = new ChildJvm(heap, folder).run(main, Integer.MAX_VALUE, args);
    if (exit.outOfMemory()) {
      throw new BenchmarkException(purpose + " needs a heap of more than " + heap);
    }
    if (!exit.succeeded()) {
      throw new BenchmarkException(purpose + " failed:\n" + exit.log());
    }
  }

  @Override
  public void close() {
    Folders.delete(folder);
  }
}
