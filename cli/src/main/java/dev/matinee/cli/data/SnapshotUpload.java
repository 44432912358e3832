package dev.matinee.cli.data;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.MatineeVersion;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.published.DataAddress;
import dev.matinee.published.Publication;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedModel;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.AccountRows;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.popular.PopularList;
import dev.matinee.serving.similar.SimilarLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Publishes a snapshot with what belongs to it.
 *
 * @param shell shows how far it is
 * @param target where it goes
 */
public record SnapshotUpload(Shell shell, DataAddress target) {
  private static final String SNAPSHOT = "matinee.snapshot";

  /**
   * Publishes.
   *
   * @param knowsAccountsUntil until when it has all that accounts rated; empty where that is not
   *     known
   * @param data files of the data set, which no node needs
   */
  public PublishedVersion publish(
      Snapshot snapshot, Optional<Instant> knowsAccountsUntil, List<Path> data) {
    return publish(snapshot, knowsAccountsUntil, data, UnaryOperator.identity());
  }

  /**
   * Publishes a snapshot with a model that was measured.
   *
   * @param model that it has, with what was measured
   * @param heldBack why it is not to count; empty where it is to count
   */
  public PublishedVersion publish(
      Snapshot snapshot,
      Optional<Instant> knowsAccountsUntil,
      PublishedModel model,
      Optional<String> heldBack) {
    return publish(
        snapshot,
        knowsAccountsUntil,
        List.of(),
        publication -> publication.judged(model, heldBack));
  }

  private PublishedVersion publish(
      Snapshot snapshot,
      Optional<Instant> knowsAccountsUntil,
      List<Path> data,
      UnaryOperator<Publication> judgement) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve(SNAPSHOT);
      try (ProgressLine progress = ProgressLine.ofBytes(shell, "Writing")) {
        snapshot.write(file, progress::show);
      }
      int accounts = AccountRows.of(snapshot.matrix()).length;
      List<LiveModel> models = models(snapshot);
      return publish(
          judgement.apply(
              new Publication(
                  snapshot, accounts, knowsAccountsUntil, file, data, MatineeVersion.name())),
          similar(models),
          popular(snapshot, models));
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of " + snapshot.name() + ": " + e, e);
    }
  }

  private static List<LiveModel> models(Snapshot snapshot) {
    return snapshot.models().stream()
        .map(trained -> Algorithms.named(trained.algorithm()))
        .map(algorithm -> LiveModel.train(snapshot, false, algorithm))
        .toList();
  }

  /** By the versions of the models that are in the data, which lists will name. */
  private Map<String, SimilarMovies> similar(List<LiveModel> models) {
    Map<String, SimilarMovies> similar = new HashMap<>();
    for (LiveModel model : models) {
      try (ProgressLine progress = ProgressLine.ofSteps(shell, "Similar films")) {
        similar.put(model.version(), SimilarLists.of(model, progress::show));
      }
    }
    return similar;
  }

  /** They name the first model in the data, for movies like them. */
  private static PopularMovies popular(Snapshot snapshot, List<LiveModel> models) {
    return PopularList.of(
        models.stream()
            .findFirst()
            .orElseGet(() -> LiveModel.train(snapshot, false, Algorithms.POPULARITY)));
  }

  private PublishedVersion publish(
      Publication publication, Map<String, SimilarMovies> similar, PopularMovies popular) {
    try (S3DataStore store = S3DataStore.open();
        ProgressLine progress = ProgressLine.ofBytes(shell, "Uploading")) {
      PublishedData published = new PublishedData(store, target);
      similar.forEach(published::keep);
      PublishedVersion version = published.publish(publication, Clock.systemUTC(), progress::show);
      if (version.heldBack().isEmpty()) {
        published.replace(popular);
      }
      return version;
    }
  }
}
