package dev.matinee.cli.batch;

import picocli.CommandLine.Option;

/** {@code --master} of all commands on Spark. */
final class MasterOption {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description = {
        "The cluster, such as spark://host:7077. Default: ${DEFAULT-VALUE}, all processors of this",
        "machine."
      })
  private String master = "local[*]";

  String url() {
    return master;
  }
}
