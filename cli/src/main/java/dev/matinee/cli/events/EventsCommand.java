package dev.matinee.cli.events;

import picocli.CommandLine.Command;

/** {@code matinee events}: the commands about events on Kafka. */
@Command(
    name = "events",
    description = "Bring what people tell into Kafka, play a data set into it, and show it.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: matinee events replay --data ml-latest-small --rate 500"})
public final class EventsCommand {}
