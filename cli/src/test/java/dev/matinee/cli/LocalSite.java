package dev.matinee.cli;

import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.cli.serve.ServeCommand;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.site.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What {@code serve} starts on a loopback address, in this process and on a free port. */
final class LocalSite implements AutoCloseable {
  private final Stores stores;
  private final MatineeServer server;

  private LocalSite(Stores stores, MatineeServer server) {
    this.stores = stores;
    this.server = server;
  }

  /** The site over the built-in sample, with its store in a folder. */
  static LocalSite start(Path folder) {
    Stores stores = SqliteStores.open(folder.resolve("matinee.db"));
    LoadedData sample = LoadedData.ofSample(BuiltInSample.load());
    LiveModel model = LiveModel.train(sample.snapshot(), true, Algorithms.USER_KNN);
    MatineeServer server =
        MatineeServer.start(
            WebSettings.loopback(0),
            () -> model,
            stores,
            ServeCommand.localSkill(
                SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE)));
    server.awaitModel();
    return new LocalSite(stores, server);
  }

  URI uri() {
    return server.uri();
  }

  Stores stores() {
    return stores;
  }

  /** Somebody who visits it, with cookies of their own. */
  Site visitor() {
    return new Site(uri().getPort());
  }

  @Override
  public void close() {
    server.close();
    stores.close();
  }
}
