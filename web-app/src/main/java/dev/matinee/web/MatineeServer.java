package dev.matinee.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.ModelWatch;
import dev.matinee.store.Stores;
import dev.matinee.web.api.ApiRoutes;
import dev.matinee.web.dashboard.Dashboard;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.http.AccessLog;
import dev.matinee.web.http.Admission;
import dev.matinee.web.http.Backlog;
import dev.matinee.web.http.BodyTime;
import dev.matinee.web.http.Compression;
import dev.matinee.web.http.CookieLimit;
import dev.matinee.web.http.Drain;
import dev.matinee.web.http.FirstModel;
import dev.matinee.web.http.KnownHosts;
import dev.matinee.web.http.RealMethod;
import dev.matinee.web.http.RequestId;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.http.SecurityHeaders;
import dev.matinee.web.http.ServerRefusals;
import dev.matinee.web.http.StoreTime;
import dev.matinee.web.http.Transport;
import dev.matinee.web.http.UploadLimit;
import dev.matinee.web.http.WholeBody;
import dev.matinee.web.imports.page.ImportRoutes;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.metrics.AdminServer;
import dev.matinee.web.metrics.Metrics;
import dev.matinee.web.poster.Tmdb;
import dev.matinee.web.site.Site;
import dev.matinee.web.site.WebSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.RequestLogger;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running site with its REST API. It answers from the start and says that it is not ready until
 * the model is loaded. Safe for use by any number of threads.
 */
public final class MatineeServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MatineeServer.class);

  private static final long DRAIN_MILLIS = 10_000;
  private static final int MAX_REQUEST_BYTES = 64 * 1024;
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private final WebSettings settings;
  private final ModelReference models = new ModelReference();
  private final Drain drain = new Drain();
  private final List<Admission> admissions = List.of(Admission.ofReaders(), Admission.ofChanges());
  private final Metrics metrics = new Metrics(models);
  private final Site site;
  private final Javalin javalin;
  private final Optional<Dashboard> dashboard;
  private final Optional<AdminServer> admin;
  private final ModelWatch watch;

  private MatineeServer(
      WebSettings settings,
      ModelSource source,
      Stores stores,
      List<WebExtension> extensions,
      Clock clock) {
    this.settings = settings;
    Transport transport = settings.transport();
    Stores measured = metrics.measured(stores);
    dashboard = settings.admin().map(address -> dashboard(address, measured, clock));
    List<WebExtension> all = Stream.concat(extensions.stream(), dashboard.stream()).toList();
    site = new Site(settings, measured, models, metrics, all, transport, clock);
    watch = new ModelWatch(source, models, site::publish);
    showModels();
    javalin = Javalin.create(config -> configure(config, transport));
    admin = settings.admin().map(address -> AdminServer.start(address, metrics::text, pages()));
  }

  private Dashboard dashboard(AdminAddress address, Stores measured, Clock clock) {
    return new Dashboard(
        settings.dashboard(), address, measured.histories(), models, metrics, clock);
  }

  private Handler pages() {
    return dashboard.orElseThrow().pages();
  }

  /**
   * Starts listening and loads the model meanwhile.
   *
   * @param source is asked for the model, and for later ones, on a thread of its own
   * @param stores stay open until after {@link #close}; the caller closes them
   * @param extensions add further routes, and live as long as the server
   */
  public static MatineeServer start(
      WebSettings settings, ModelSource source, Stores stores, List<WebExtension> extensions) {
    return start(settings, source, stores, extensions, Clock.systemUTC());
  }

  /** The same by another clock. */
  public static MatineeServer start(
      WebSettings settings,
      ModelSource source,
      Stores stores,
      List<WebExtension> extensions,
      Clock clock) {
    MatineeServer server = new MatineeServer(settings, source, stores, extensions, clock);
    server.javalin.start(settings.host(), settings.port());
    server.watch.start();
    try {
      server.site.start();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://" + settings.host() + ":" + javalin.port());
  }

  /** Where the metrics are. */
  public Optional<URI> metricsUri() {
    return admin.map(AdminServer::uri);
  }

  /** Where the dashboard is. */
  public Optional<URI> dashboardUri() {
    return metricsUri().map(uri -> uri.resolve("/"));
  }

  /** Every route, such as {@code GET /about}. */
  public Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint.method + " " + route.endpoint.path)
        .collect(Collectors.toSet());
  }

  /** Waits for the first model; fails with what went wrong when it was first tried. */
  public void awaitModel() {
    watch.await();
  }

  private void configure(JavalinConfig config, Transport transport) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = Compression.strategy();
    config.concurrency.useVirtualThreads =
        Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    config.requestLogger.http(requestLogger());
    SecurityHeaders headers = SecurityHeaders.of(transport, pictureHosts());
    RequestLanguage languages = new RequestLanguage(transport, settings.noun());
    KnownHosts hosts = KnownHosts.of(settings.host(), settings.publicUrl());
    configureJetty(
        config, new ServerRefusals(headers, new ObjectMapper()), new FirstModel(watch::await));
    // The last stands first: a body takes no place before all of it is there.
    config.jetty.modifyServletContextHandler(
        context -> {
          admissions.forEach(context::insertHandler);
          context.insertHandler(new WholeBody());
          context.insertHandler(new BodyTime());
        });
    config.jetty.modifyServer(server -> showThreads(server.getThreadPool()));
    showAdmission();
    config.routes.before(
        context -> {
          RequestId.assign(context);
          headers.apply(context);
          drain.apply(context);
          languages.assign(context);
          CookieLimit.impose(context);
          hosts.require(context);
          ApiRoutes.requireAccepted(context);
          uploadLimit(context.path()).impose(context);
        });
    site.install(config.routes);
  }

  private void showModels() {
    metrics.counter(
        "matinee.model.failures", "Models that could not be loaded or looked for", watch::failures);
    metrics.gauge(
        "matinee.model.behind",
        "1 if the latest model cannot be loaded, or not looked for",
        () -> watch.isBehind() ? 1 : 0);
  }

  private void showAdmission() {
    metrics.gauge(
        "matinee.http.waiting",
        "Requests that wait until others are done",
        () -> admissions.stream().mapToInt(Admission::getSuspendedRequestCount).sum());
    metrics.counter(
        "matinee.http.refused",
        "Requests that would have waited too long",
        () -> admissions.stream().mapToLong(Admission::refused).sum());
  }

  private void showThreads(ThreadPool pool) {
    metrics.gauge(
        "matinee.http.threads.busy",
        "Threads of the HTTP server that work",
        () -> pool.getThreads() - pool.getIdleThreads());
    metrics.gauge("matinee.http.threads", "Threads of the HTTP server", pool::getThreads);
    if (pool instanceof QueuedThreadPool queue) {
      metrics.gauge("matinee.http.queue", "Tasks that wait for a thread", queue::getQueueSize);
      metrics.gauge("matinee.http.threads.max", "The most threads", queue::getMaxThreads);
    }
  }

  private RequestLogger requestLogger() {
    RequestLogger log = new AccessLog();
    RequestLogger timers = metrics.requests();
    return (context, millis) -> {
      log.handle(context, millis);
      timers.handle(context, millis);
    };
  }

  private List<String> pictureHosts() {
    return settings.tmdb().map(Tmdb::imageHost).stream().toList();
  }

  private static UploadLimit uploadLimit(String path) {
    OptionalInt files = ImportRoutes.largerBody(path);
    int usual = ApiRoutes.largerBody(path).orElse(MAX_REQUEST_BYTES);
    return new UploadLimit(files.orElse(usual), files.isPresent());
  }

  private static void configureJetty(
      JavalinConfig config, ServerRefusals refusals, FirstModel firstModel) {
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(CookieLimit.REFUSED_UNSEEN_BYTES);
        });
    config.jetty.modifyServletContextHandler(
        context -> {
          context.setErrorHandler(refusals);
          context.setMaxFormContentSize(ImportRoutes.MAX_MARKS_BYTES);
          context.addFilter(new RealMethod(), "/*", EnumSet.of(DispatcherType.REQUEST));
          // Before the time for the store begins.
          context.addFilter(firstModel, "/*", EnumSet.of(DispatcherType.REQUEST));
          context.addFilter(new StoreTime(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(DRAIN_MILLIS);
          server.setErrorHandler(refusals);
          server.addEventListener(new Backlog());
        });
  }

  /** Stops listening, lets running requests finish, cuts off those that do not, and returns. */
  @Override
  public void close() {
    watch.close();
    drain.begin(javalin.jettyServer().server(), settings.isBehindTls());
    stop();
    site.close();
    admin.ifPresent(AdminServer::close);
    metrics.close();
  }

  private void stop() {
    try {
      javalin.stop();
    } catch (JavalinException e) {
      // It has stopped all the same, and what is to be closed after it must be.
      LOG.atWarn()
          .addKeyValue("cause", e.getMessage())
          .log("requests that did not end in time were cut off");
    }
  }
}
