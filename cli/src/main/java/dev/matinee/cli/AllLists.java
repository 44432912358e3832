package dev.matinee.cli;

import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The lists of users, in a file with a JSON document on each line. All processors make them. The
 * file is written aside and takes its name when it is whole.
 */
final class AllLists {
  private static final int AT_ONCE = 512;
  private static final String MAKING = "Listing";

  private final long[] users;
  private final LongFunction<RankedMovies> lists;

  /**
   * @param users whose lists are made, in the order of the lines
   * @param lists makes one; is called by several threads
   */
  AllLists(long[] users, LongFunction<RankedMovies> lists) {
    this.users = users.clone();
    this.lists = lists;
  }

  /**
   * @throws CommandFailedException if the file cannot be written
   */
  void write(Path file, Shell shell) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path aside = Files.createTempFile(target.getParent(), ".lists-", ".jsonl");
      try {
        writeTo(aside, shell);
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new CommandFailedException("cannot write " + target + ": " + e, e);
    }
  }

  private void writeTo(Path aside, Shell shell) throws IOException {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, MAKING);
        BufferedWriter out = Files.newBufferedWriter(aside)) {
      for (int from = 0; from < users.length; from += AT_ONCE) {
        for (String line : lines(from, Math.min(from + AT_ONCE, users.length))) {
          out.write(line);
          out.newLine();
        }
        progress.show(Math.min(from + AT_ONCE, users.length), users.length);
      }
    }
  }

  private List<String> lines(int from, int to) {
    return Arrays.stream(users, from, to).parallel().mapToObj(lists).map(Json::text).toList();
  }
}
