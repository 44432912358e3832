package dev.matinee.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nginx answered since some moment, out of its log: by status, which load generators count
 * only at the price of some of their speed.
 *
 * @param file the log
 * @param from where in it the moment is
 */
record AnswerLog(Path file, long from) {
  /** nginx's name for a client that was gone before its answer, as a load generator at its end. */
  private static final int CLIENT_GONE = 499;

  private static final Pattern LINE = Pattern.compile("\"path\":\"([^\"]*)\",\"status\":(\\d{3})");

  private static final Pattern SECONDS =
      Pattern.compile("\"status\":(\\d{3}),\"bytes\":\\d+,\"seconds\":([0-9.]+)");

  /** Of an nginx in a folder, from now on. */
  static AnswerLog fromNow(Path prefix) throws IOException {
    Path file = prefix.resolve("log/access.log");
    return new AnswerLog(file, Files.size(file));
  }

  /** How many answers had which status, of requests to some paths. */
  Map<Integer, Long> statuses(Predicate<String> path) throws IOException {
    Map<Integer, Long> statuses = new TreeMap<>();
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(from);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(log.getChannel()), StandardCharsets.UTF_8));
      lines.lines().forEach(line -> count(line, path, statuses));
    }
    statuses.remove(CLIENT_GONE);
    return statuses;
  }

  /**
   * The seconds that all but one in a hundred of the answers with some statuses took at most; 0
   * where there is none.
   */
  double secondsOf(Set<Integer> statuses) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(from);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(log.getChannel()), StandardCharsets.UTF_8));
      double[] seconds =
          lines
              .lines()
              .map(SECONDS::matcher)
              .filter(line -> line.find() && statuses.contains(Integer.valueOf(line.group(1))))
              .mapToDouble(line -> Double.parseDouble(line.group(2)))
              .sorted()
              .toArray();
      return seconds.length == 0 ? 0 : seconds[(int) (seconds.length * 0.99)];
    }
  }

  private static void count(String line, Predicate<String> path, Map<Integer, Long> statuses) {
    Matcher matcher = LINE.matcher(line);
    if (matcher.find() && path.test(matcher.group(1))) {
      statuses.merge(Integer.valueOf(matcher.group(2)), 1L, Long::sum);
    }
  }
}
