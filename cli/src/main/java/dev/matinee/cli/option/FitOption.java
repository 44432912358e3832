package dev.matinee.cli.option;

import picocli.CommandLine.Option;

/** {@code --no-fit} of commands that fit settings to their data where none are kept. */
public final class FitOption {
  @Option(
      names = "--no-fit",
      description =
          "Fit no settings of ease where none are kept for these ratings: take those of the model in"
              + " the data, else the default.")
  private boolean unfitted;

  /** Whether settings are to be fitted. */
  public boolean fits() {
    return !unfitted;
  }
}
