package dev.matinee.cli.serve;

import dev.matinee.cli.alexa.AlexaRoute;
import dev.matinee.cli.alexa.FetchTimeouts;
import dev.matinee.cli.alexa.SkillRoute;
import dev.matinee.cli.option.AlexaOption;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.FitOption;
import dev.matinee.cli.option.ListAlgorithmOption;
import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.option.ServedData;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.option.TextOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.cli.voicepage.VoiceExtension;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.similar.SimilarFolder;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.words.ItemNoun;
import dev.matinee.recommender.Algorithm;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.Stores;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.dashboard.Dashboard;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.LogDigest;
import dev.matinee.web.http.Port;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.metrics.AdminPortException;
import dev.matinee.web.oauth.OAuthSettings;
import dev.matinee.web.poster.Tmdb;
import dev.matinee.web.site.WebSettings;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code matinee serve}: the site, the REST API, and the skill where only this machine hears it or
 * Amazon's signature proves who asks.
 */
@Command(
    name = "serve",
    description = {
      "Start the web site with its REST API. Only where this machine alone can reach",
      "it, the Alexa skill is there as well: /voice is a page to talk to it, by typing",
      "or speaking, and /voice/skill answers unsigned requests. With --alexa, /alexa",
      "answers Alexa itself. Ctrl-C stops it. A data set in S3 is looked at every",
      "MATINEE_DATA_POLL_SECONDS (60); another version that was published is taken",
      "over. For other data without settings of their own, those of ease are fitted in",
      "the background and kept; the site takes them over when they are there."
    },
    sortOptions = false,
    footer = {"", "Example: matinee serve --port 8081 --data ml-latest-small"})
public final class ServeCommand implements Runnable {
  private static final String DEFAULT_PORT = "8080";
  private static final String POSTERS_NOTE =
      "Posters are drawn. With a token of The Movie Database in "
          + Tmdb.VARIABLE
          + ", films of the data show their real ones (docs/posters.md).";

  private static final Duration SIMILAR_DELAY = Duration.ofSeconds(5);

  private final Shell shell;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 takes any free one. Default: MATINEE_PORT, else " + DEFAULT_PORT + ".")
  private Optional<String> port = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
  private String host = "127.0.0.1";

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      description = {
        "Where the dashboard is, and /metrics for Prometheus, on this machine only unless",
        "MATINEE_ADMIN_HOST names another address. 0 takes any free one.",
        "Default: MATINEE_ADMIN_PORT, else nowhere."
      })
  private Optional<String> adminPort = Optional.empty();

  @Mixin private DataOption data = new DataOption();

  @Mixin private ListAlgorithmOption algorithm = new ListAlgorithmOption();

  @Mixin private FitOption fit = new FitOption();

  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--create-tables", description = "Make the tables of DynamoDB that are missing.")
  private boolean createTables;

  @Mixin private AlexaOption alexa = new AlexaOption();

  @Mixin private TextOption texts = new TextOption();

  /** Talks to its user by a shell. */
  public ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    SkillSettings skill = skillSettings();
    Optional<Algorithm> named = algorithm.named(shell);
    boolean loopback = isLoopback();
    WebSettings web = texts.addTo(webSettings(), loopback, shell);
    FetchTimeouts.setDefaults();
    requireFree(web);
    ServedData served = data.serve(named, fit.fits(), shell);
    Stores stores = store.open(shell, createTables);
    TitleSource titles = StoredTitles.of(store, data, shell);
    SimilarSource like = StoredTitles.similar(store, data, shell);
    PopularSource popular = StoredTitles.popular(store, data, shell);
    List<WebExtension> extensions =
        extensions(loopback, skill, SkillStores.of(stores, titles, like, popular));
    extensions.addAll(TextOption.outbox(web, loopback, stores));
    Optional<BackgroundSimilar> similar = store.similar(shell).map(ServeCommand::inBackground);
    ModelSource source =
        similar.<ModelSource>map(work -> titled(served.source(), work)).orElseGet(served::source);
    MatineeServer server = start(web, source, stores, extensions);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(served, similar, server, stores), "shutdown"));
    shell.out().println("Matinee is at " + server.uri());
    server.dashboardUri().ifPresent(uri -> shell.out().println("The dashboard is at " + uri));
    server.metricsUri().ifPresent(uri -> shell.out().println("Metrics are at " + uri));
    if (served.sample()) {
      shell.err().println(LoadedData.SAMPLE_NOTE);
    }
    if (web.tmdb().isEmpty() && web.noun() == ItemNoun.MOVIE) {
      shell.err().println(POSTERS_NOTE);
    }
    awaitSignal();
  }

  /** A server that others can reach must know which skill it is. */
  private SkillSettings skillSettings() {
    boolean reached = alexa.isOn(shell);
    return UsageException.unlessValid(
        () ->
            reached
                ? SkillSettings.fromEnvironment(shell.environment())
                : SkillSettings.local(shell.environment()));
  }

  private List<WebExtension> extensions(
      boolean loopback, SkillSettings settings, SkillStores stores) {
    List<WebExtension> extensions = new ArrayList<>();
    if (loopback) {
      extensions.addAll(localSkill(settings, stores));
    }
    if (alexa.isOn(shell)) {
      extensions.add(new AlexaRoute(MatineeSkill.of(settings, stores)));
    }
    return extensions;
  }

  /** What only this machine may reach: the skill, for programs and on a page. */
  public static List<WebExtension> localSkill(SkillSettings settings, SkillStores stores) {
    return List.of(
        new SkillRoute(MatineeSkill.of(settings, stores)), new VoiceExtension(settings, stores));
  }

  private WebSettings webSettings() {
    int number =
        Setting.of("--port", port, "MATINEE_PORT", shell)
            .orElse(new Setting("--port", DEFAULT_PORT))
            .number(0, Port.MAX);
    Optional<Tmdb> tmdb =
        UsageException.unlessValid(() -> Tmdb.of(shell.variable(Tmdb.VARIABLE).orElse("")));
    Optional<OAuthSettings> oauth =
        UsageException.unlessValid(() -> OAuthSettings.of(shell.environment()));
    Optional<URI> publicUrl = shell.variable(SkillSettings.PUBLIC_URL).map(URI::create);
    return new WebSettings(host, number, publicUrl, tmdb, oauth)
        .withAdmin(adminAddress())
        .withDashboard(Dashboard.file(shell.environment()).or(() -> store.dashboard(shell)))
        .withListFreshness(UsageException.unlessValid(() -> ListFreshness.of(shell.environment())))
        .withListFormat(UsageException.unlessValid(() -> ListFormat.of(shell.environment())))
        .withDoor(UsageException.unlessValid(() -> FrontDoor.of(shell.environment())))
        .withLogDigest(UsageException.unlessValid(() -> LogDigest.of(shell.environment())))
        .withNoun(UsageException.unlessValid(() -> ItemNoun.of(shell.environment())));
  }

  private Optional<AdminAddress> adminAddress() {
    return Setting.of("--admin-port", adminPort, AdminAddress.PORT, shell)
        .map(port -> port.number(0, Port.MAX))
        .map(port -> UsageException.unlessValid(() -> AdminAddress.of(port, shell.environment())));
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException("--host must be an address of this machine, got " + host);
    }
  }

  private MatineeServer start(
      WebSettings settings, ModelSource source, Stores stores, List<WebExtension> extensions) {
    try {
      MatineeServer server =
          UsageException.unlessValid(
              () -> MatineeServer.start(settings, source, stores, extensions));
      awaitModel(server);
      return server;
    } catch (JavalinBindException e) {
      stores.close();
      throw unavailable(settings, e);
    } catch (AdminPortException e) {
      stores.close();
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A published version that is damaged keeps the site unready, until there is another. */
  private void awaitModel(MatineeServer server) {
    try {
      server.awaitModel();
    } catch (CompletionException e) {
      shell.err().println("not ready, but trying again: " + e.getCause());
    }
  }

  /**
   * Says so before the data are read, which may take long. It does not listen: a client that waits
   * for the server would take the probe for it.
   */
  private static void requireFree(WebSettings settings) {
    try (Socket probe = new Socket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw unavailable(settings, e);
    }
  }

  private static CommandFailedException unavailable(WebSettings settings, Exception reason) {
    return new CommandFailedException(
        "cannot listen on %s port %d (%s); choose another with --port"
            .formatted(settings.host(), settings.port(), reason.getMessage()),
        reason);
  }

  private static BackgroundSimilar inBackground(SimilarFolder folder) {
    return new BackgroundSimilar(folder, SIMILAR_DELAY);
  }

  /** A store that is a file has a folder for titles beside it. */
  private ModelSource titled(ModelSource source, BackgroundSimilar similar) {
    return new TitledSource(
        source, store.titles(shell).orElseThrow(), store.popular(shell).orElseThrow(), similar);
  }

  private static void stop(
      ServedData served, Optional<BackgroundSimilar> similar, MatineeServer server, Stores stores) {
    served.close();
    similar.ifPresent(BackgroundSimilar::close);
    server.close();
    stores.close();
  }

  /** The process ends by a signal, whose hook stops the server. */
  private static void awaitSignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
