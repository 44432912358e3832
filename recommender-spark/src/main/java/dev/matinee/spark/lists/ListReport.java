package dev.matinee.spark.lists;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/**
 * What a command prints of lists.
 *
 * @param out for what was done
 * @param err for how far it is
 */
record ListReport(PrintWriter out, PrintWriter err) {
  static ListReport of(CommandLine command) {
    return new ListReport(command.getOut(), command.getErr());
  }

  /** For the caller, which draws a bar of it. */
  void tell(long done, long total) {
    err.printf("progress %d of %d lists%n", done, total);
    err.flush();
  }

  void print(ListCounts counts, double seconds) {
    out.printf(
        Locale.ROOT,
        "lists        %d made, %d were there, %d refused; %.1f s, %.1f users per second%n",
        counts.made(),
        counts.there(),
        counts.refused(),
        seconds,
        counts.made() / seconds);
    out.flush();
  }

  void print(InProcess alone, ListCounts counts) {
    out.printf(
        Locale.ROOT,
        "in process   %d made; %.1f s, %.1f users per second%n",
        alone.digests().size(),
        alone.seconds(),
        alone.digests().size() / alone.seconds());
    out.printf(
        "different    %d of %d%n", alone.differences(counts.digests()), counts.digests().size());
    out.flush();
  }

  /** Since a moment of {@link System#nanoTime}. */
  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
