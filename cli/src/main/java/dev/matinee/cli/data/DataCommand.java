package dev.matinee.cli.data;

import picocli.CommandLine.Command;

/** {@code matinee data}: the commands about data sets. */
@Command(
    name = "data",
    description = "Describe, download, make, index and publish data sets.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: matinee data info --data ml-latest-small"})
public final class DataCommand {}
