package dev.matinee.cli.evaluation;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.published.DataAddress;
import dev.matinee.published.Manifest;
import dev.matinee.published.ModelComparison;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedModel;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * The models of all versions of published data.
 *
 * @param manifest of the versions
 */
record VersionModels(Manifest manifest) {
  /** Empty for data that were not published. */
  static Optional<Manifest> manifest(DataOption data, Shell shell) {
    return data.setting(shell)
        .filter(given -> DataAddress.isS3(given.value()))
        .flatMap(given -> DataAddress.ofS3(given.value()))
        .flatMap(VersionModels::manifest);
  }

  private static Optional<Manifest> manifest(DataAddress address) {
    try (S3DataStore store = S3DataStore.open()) {
      return new PublishedData(store, address).find().map(PublishedData.Found::manifest);
    }
  }

  void print(PrintWriter out) {
    out.println();
    TextTable table = new TextTable("", "Version", "Algorithm", ">NDCG", ">RMSE", "By");
    for (PublishedVersion version : manifest.versions()) {
      Optional<PublishedModel> model = version.model();
      table.row(
          version.version().equals(manifest.current()) ? "*" : "",
          version.version(),
          model.map(PublishedModel::algorithm).orElse("-"),
          figure(model, "ndcg"),
          figure(model, "rmse"),
          version.createdBy());
      version
          .heldBack()
          .map(reason -> "held back, " + reason)
          .or(() -> model.flatMap(PublishedModel::comparison).map(ModelComparison::text))
          .ifPresent(table::note);
    }
    table.print(out);
  }

  private static String figure(Optional<PublishedModel> model, String name) {
    return model
        .map(each -> each.metrics().get(name))
        .map(value -> String.format(Locale.ROOT, "%.4f", value))
        .orElse("-");
  }
}
