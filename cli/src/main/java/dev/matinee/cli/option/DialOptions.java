package dev.matinee.cli.option;

import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Dials;
import picocli.CommandLine.Option;

/** What lists are turned towards. */
public final class DialOptions {
  @Option(
      names = "--discover",
      paramLabel = "N",
      description = {
        "Turn lists: -2 for what is well known to 2 for discoveries.",
        "Default: ${DEFAULT-VALUE}."
      })
  private int discover;

  @Option(
      names = "--newer",
      paramLabel = "N",
      description =
          "Turn them likewise: -2 for older films to 2 for newer ones. Default: ${DEFAULT-VALUE}.")
  private int newer;

  /**
   * {@return the dials}
   *
   * @throws UsageException if one is turned too far
   */
  public Dials dials() {
    requirePosition("--discover", discover);
    requirePosition("--newer", newer);
    return new Dials(discover, newer);
  }

  private static void requirePosition(String option, int position) {
    if (Math.abs((long) position) > Dials.MOST) {
      throw new UsageException(
          "%s must be between %d and %d, got %d"
              .formatted(option, -Dials.MOST, Dials.MOST, position));
    }
  }
}
