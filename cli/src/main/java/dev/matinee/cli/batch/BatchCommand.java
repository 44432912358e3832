package dev.matinee.cli.batch;

import picocli.CommandLine.Command;

/** {@code matinee batch}: the commands that work on Spark. */
@Command(
    name = "batch",
    description = {
      "Train, publish and use models on Apache Spark, and keep events to train from; on this",
      "machine or on a cluster."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: matinee batch train --data ml-latest-small --out ml.snapshot"})
public final class BatchCommand {}
