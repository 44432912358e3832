package dev.matinee.cli.data;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee data info}: what a data set consists of. */
@Command(
    name = "info",
    description = "Describe a data set.",
    sortOptions = false,
    footer = {"", "Example: matinee data info --data ml-latest-small --json"})
public final class DataInfoCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public DataInfoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    LoadedData loaded = data.load(shell);
    DataDescription description = DataDescription.of(loaded);
    if (json) {
      Json.print(shell, description);
    } else {
      print(description);
    }
  }

  private void print(DataDescription data) {
    line("name", data.name());
    line("users", "%,d", data.users());
    line("items", "%,d rated, %,d in the catalogue", data.items(), data.titles());
    line("ratings", "%,d, density %.4f", data.ratings(), data.density());
    line(
        "scale",
        "%s%s",
        data.scale(),
        data.implicit() == null ? "" : ": confidence from counts, no ratings");
    if (data.names() != null) {
      line("names", "%,d users, %,d items", data.names().users(), data.names().items());
    }
    line("time", data.from() == null ? "not known" : data.from() + " to " + data.to());
    DataDescription.Quantiles each = data.ratingsPerUser();
    line(
        "each user",
        "%,d to %,d ratings; quartiles %,d, %,d, %,d",
        each.min(),
        each.max(),
        each.p25(),
        each.median(),
        each.p75());
    line("genres", genres(data));
    print(data.sideData());
    line("skipped", "%,d bad rows", data.skippedRows());
    if (data.sample()) {
      shell.out().printf("%n%s%n", LoadedData.SAMPLE_NOTE);
    }
  }

  private void print(SideDataSize data) {
    line("links", "%,d items at IMDb, %,d at TMDB", data.imdbLinks(), data.tmdbLinks());
    line("titles", "%,d others of %,d items", data.otherTitles(), data.otherTitledItems());
    line(
        "tags",
        "%,d of %,d items, %,d different",
        data.tags(),
        data.taggedItems(),
        data.differentTags());
  }

  private static String genres(DataDescription data) {
    return data.genres().isEmpty()
        ? "none"
        : data.genres().stream()
            .map(genre -> genre.name() + " " + genre.items())
            .collect(Collectors.joining(", "));
  }

  private void line(String name, String format, Object... values) {
    shell.out().printf("%-10s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
