package dev.matinee.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program prints on standard output. */
public final class PrintedLines {
  private PrintedLines() {}

  @FunctionalInterface
  public interface Program {
    void run() throws Exception;
  }

  public static List<String> of(Program program) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream collecting = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(collecting);
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
