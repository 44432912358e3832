package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import picocli.CommandLine.Option;

/** The options that say how speed is measured. */
final class SpeedOptions {
  @Option(
      names = "--asks",
      paramLabel = "N",
      description = "How many users are asked for. Default: ${DEFAULT-VALUE}.")
  private int asks = 200;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Measure all so often, and take the fastest run of each. Default: ${DEFAULT-VALUE}.")
  private int rounds = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "Asking before times are taken. Default: ${DEFAULT-VALUE}.")
  private double warmUp = 5;

  @Option(
      names = "--build-limit",
      paramLabel = "SECONDS",
      description = "How long training may take. Default: ${DEFAULT-VALUE}.")
  private double buildLimit = 200;

  @Option(
      names = "--pass-limit",
      paramLabel = "SECONDS",
      description = "After which no further user is asked for. Default: ${DEFAULT-VALUE}.")
  private double passLimit = 120;

  SpeedSettings settings(long seed) {
    return new SpeedSettings(rounds, asks, seed, warmUp, buildLimit, passLimit);
  }

  /** Refuses what cannot be. */
  void check() {
    requirePositive("--asks", asks);
    requirePositive("--rounds", rounds);
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new BenchmarkException(option + " must be 1 or more, got " + value);
    }
  }
}
