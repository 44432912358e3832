package dev.matinee.cli.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.published.Manifest;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee models}: what was trained and is kept with the data. */
@Command(
    name = "models",
    description = {
      "List the trained models in a snapshot or in published data: by which settings, what was",
      "measured, and whether a model was trained on the ratings beside it. Of an s3 address, list",
      "the models of all versions too: a star marks the one that is live, and of one that was held",
      "back it is said why."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: the data's name and ratingsVersion, and models with algorithm, settings,",
      "metrics, ratingsVersion and isOfTheseRatings; of an s3 address also its manifest.",
      "",
      "Example: matinee models --data ml-25m.snapshot"
    })
public final class ModelsCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /**
   * The document of {@code --json}.
   *
   * @param name of the data
   * @param ratingsVersion of their ratings
   * @param models by the alphabet of their algorithms
   * @param manifest of published data, which has what is known of the model of each version
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Listed(
      String name, String ratingsVersion, List<Model> models, Optional<Manifest> manifest) {
    static Listed of(Snapshot data, Optional<Manifest> manifest) {
      return new Listed(
          data.name(),
          data.matrix().version(),
          data.models().stream().map(model -> Model.of(model, data)).toList(),
          manifest);
    }
  }

  /**
   * A model.
   *
   * @param algorithm that it is of
   * @param settings as the algorithm writes them
   * @param metrics what was measured, by name
   * @param ratingsVersion of the ratings that it was trained on
   * @param isOfTheseRatings whether they are those of the data
   */
  private record Model(
      String algorithm,
      String settings,
      SortedMap<String, Double> metrics,
      String ratingsVersion,
      boolean isOfTheseRatings) {
    static Model of(TrainedModel model, Snapshot data) {
      return new Model(
          model.algorithm(),
          model.settings(),
          model.metrics(),
          model.ratingsVersion(),
          model.isTrainedOn(data.matrix()));
    }
  }

  /** Talks to its user by a shell. */
  public ModelsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Optional<Manifest> manifest = VersionModels.manifest(data, shell);
    Listed listed = Listed.of(data.load(shell).snapshot(), manifest);
    if (json) {
      Json.print(shell, listed);
    } else {
      print(listed);
      manifest.ifPresent(versions -> new VersionModels(versions).print(shell.out()));
    }
  }

  private void print(Listed listed) {
    shell.out().printf("%s, ratings %s%n%n", listed.name(), listed.ratingsVersion());
    if (listed.models().isEmpty()) {
      shell.out().println("no models");
      return;
    }
    TextTable table = new TextTable("Algorithm", "Trained on", "Metrics");
    for (Model model : listed.models()) {
      table.row(model.algorithm(), trainedOn(model), metrics(model));
      table.note(model.settings().lines().collect(Collectors.joining(", ")));
    }
    table.print(shell.out());
  }

  private static String trainedOn(Model model) {
    return model.isOfTheseRatings() ? "these ratings" : "others, " + model.ratingsVersion();
  }

  private static String metrics(Model model) {
    return model.metrics().entrySet().stream()
        .map(metric -> String.format(Locale.ROOT, "%s %.4f", metric.getKey(), metric.getValue()))
        .collect(Collectors.joining(", "));
  }
}
