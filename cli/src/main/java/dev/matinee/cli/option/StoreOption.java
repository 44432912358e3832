package dev.matinee.cli.option;

import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.lists.popular.PopularFolder;
import dev.matinee.lists.similar.SimilarFolder;
import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.cache.StoreCaches;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --store}, for every command that reads or writes what is kept of people. */
public final class StoreOption {
  private static final String SQLITE = "sqlite:";

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description = {
        "Where histories and lists are kept: sqlite:PATH or dynamodb.",
        "Default: MATINEE_STORE, else the file matinee.db in MATINEE_HOME"
            + " (~/.local/state/matinee)."
      })
  private Optional<String> store = Optional.empty();

  /**
   * Opens what was asked for, and makes sure that it answers; behind the cache that the environment
   * names.
   *
   * @param createTables whether missing tables are made
   */
  public Stores open(Shell shell, boolean createTables) {
    Stores stores = open(setting(shell), shell, createTables);
    try {
      stores.check();
      return UsageException.unlessValid(() -> StoreCaches.before(stores, shell.environment()));
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  /** Where titles lie beside a store that is a file; empty for one that machines share. */
  public Optional<TitleFolder> titles(Shell shell) {
    return folder(shell).map(TitleFolder::new);
  }

  /** Where movies like others lie beside a store that is a file. */
  public Optional<SimilarFolder> similar(Shell shell) {
    return folder(shell).map(SimilarFolder::new);
  }

  /** Where popular movies lie beside a store that is a file. */
  public Optional<PopularFolder> popular(Shell shell) {
    return folder(shell).map(PopularFolder::new);
  }

  /** What the dashboard counts, beside a store that is a file. */
  public Optional<Path> dashboard(Shell shell) {
    return folder(shell).map(folder -> folder.resolve("dashboard.json"));
  }

  private Optional<Path> folder(Shell shell) {
    return Optional.of(setting(shell).value())
        .filter(value -> value.startsWith(SQLITE))
        .map(value -> Path.of(value.substring(SQLITE.length())).toAbsolutePath())
        .map(file -> file.resolveSibling(""));
  }

  private Setting setting(Shell shell) {
    return Setting.of("--store", store, "MATINEE_STORE", shell)
        .orElseGet(() -> new Setting("--store", SQLITE + shell.home().resolve("matinee.db")));
  }

  private static Stores open(Setting setting, Shell shell, boolean createTables) {
    if (!StoreEngines.takes(setting.value())) {
      throw setting.wrong(StoreEngines.forms());
    }
    Stores stores =
        UsageException.unlessValid(() -> StoreEngines.open(setting.value(), shell.environment()));
    if (createTables) {
      stores.createTables();
    }
    return stores;
  }
}
