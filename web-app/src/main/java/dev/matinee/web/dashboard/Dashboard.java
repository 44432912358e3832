package dev.matinee.web.dashboard;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RecommendationList;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.KnownHosts;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.metrics.Metrics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;

/**
 * What operators see of a running node in their browsers. It lives as the site does and adds
 * nothing to it: its {@link #pages} are for the port of the operator. Safe for use by any number of
 * threads.
 */
public final class Dashboard implements WebExtension {
  private final EventStreams streams = new EventStreams();
  private final Optional<Path> file;
  private final HistoryStore histories;
  private final ModelReference models;
  private final Metrics metrics;
  private final Clock clock;
  private final DashboardPages pages;
  private volatile Optional<Counting> counting = Optional.empty();

  /**
   * Counts nothing before the {@link #start}.
   *
   * @param file that keeps what was counted; empty to keep it as long as the process runs
   * @param address where its pages are served
   */
  public Dashboard(
      Optional<Path> file,
      AdminAddress address,
      HistoryStore histories,
      ModelReference models,
      Metrics metrics,
      Clock clock) {
    this.file = file;
    this.histories = histories;
    this.models = models;
    this.metrics = metrics;
    this.clock = clock;
    KnownHosts hosts = KnownHosts.of(address.host(), Optional.empty());
    pages = new DashboardPages(hosts, streams, this::welcome);
  }

  /** The file that an environment names. */
  public static Optional<Path> file(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(CountFile.VARIABLE))
        .filter(path -> !path.isBlank())
        .map(Path::of);
  }

  /** What answers on the port of the operator. */
  public Handler pages() {
    return pages;
  }

  /** A browser that listens before there is anything to tell is told with all others. */
  private void welcome(EventStream stream) {
    counting.ifPresent(on -> on.welcome(stream));
  }

  @Override
  public void install(WebRoutes routes) {
    // The site has none of it.
  }

  @Override
  public void start() {
    counting = Optional.of(new Counting(file, histories, models, metrics, streams, clock));
  }

  @Override
  public void historyChanged(History history) {
    counting.ifPresent(Counting::wake);
  }

  @Override
  public void listStored(RecommendationList list) {
    counting.ifPresent(on -> on.listed(list));
  }

  @Override
  public void close() {
    counting.ifPresent(Counting::close);
    streams.close();
  }
}
