package dev.matinee.web.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.serving.community.Community;
import dev.matinee.serving.deletion.UnfinishedDeletions;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListsAhead;
import dev.matinee.serving.list.ListsForVoice;
import dev.matinee.serving.list.ModelTitles;
import dev.matinee.serving.list.NearCache;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.question.Questions;
import dev.matinee.store.History;
import dev.matinee.store.Stores;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.account.AccountRoutes;
import dev.matinee.web.account.PasswordHashing;
import dev.matinee.web.api.ApiRoutes;
import dev.matinee.web.browse.BrowseRoutes;
import dev.matinee.web.demo.MoviesPage;
import dev.matinee.web.demo.ResultPage;
import dev.matinee.web.evening.EveningRoutes;
import dev.matinee.web.evening.Evenings;
import dev.matinee.web.extension.Extensions;
import dev.matinee.web.extension.ToldRecommendations;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.HistoryRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.home.AboutPage;
import dev.matinee.web.home.HomePage;
import dev.matinee.web.home.ListPicture;
import dev.matinee.web.home.PrivacyPage;
import dev.matinee.web.home.Robots;
import dev.matinee.web.home.TermsPage;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.Failures;
import dev.matinee.web.http.SecurityLog;
import dev.matinee.web.http.ServiceWorker;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.http.StaticAssets;
import dev.matinee.web.http.Templates;
import dev.matinee.web.http.Transport;
import dev.matinee.web.imports.FileReading;
import dev.matinee.web.imports.MovieImport;
import dev.matinee.web.imports.page.ImportRoutes;
import dev.matinee.web.metrics.Metrics;
import dev.matinee.web.oauth.OAuthRoutes;
import dev.matinee.web.phone.AskedLists;
import dev.matinee.web.phone.InboundRoute;
import dev.matinee.web.phone.ListTops;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.picks.PickRoutes;
import dev.matinee.web.questionnaire.QuestionnaireRoutes;
import dev.matinee.web.taste.PublicTaste;
import dev.matinee.web.taste.TastePage;
import dev.matinee.web.visitor.Pages;
import dev.matinee.web.visitor.SiteFrame;
import dev.matinee.web.visitor.VisitorSessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The parts of the site, put together, and which address leads where. */
public final class Site implements AutoCloseable {
  private final Clock clock;
  private final WebSettings settings;
  private final Stores stores;
  private final ModelReference models;
  private final ObjectMapper json = new ObjectMapper();
  private final NearCache nearCache = new NearCache();
  private final RecommendationFlow flow;
  private final ListsAhead listsAhead;
  private final Community community;
  private final ListsForVoice listsForVoice;
  private final UnfinishedDeletions deletions;
  private final PersonalHistories histories;
  private final FileReading reading = new FileReading();
  private final PasswordHashing hashing = new PasswordHashing();
  private final Metrics metrics;
  private final VisitorSessions visitors;
  private final StaticAssets assets;
  private final TmdbParts tmdb;
  private final Pages pages;
  private final SecurityLog security;
  private final Optional<Texting> texting;
  private final AccountRoutes accounts;
  private final Evenings evenings;
  private final Optional<OAuthRoutes> oauth;
  private final ApiRoutes api;
  private final Extensions extensions;

  /**
   * Over the stores.
   *
   * @param transport how requests come here
   */
  public Site(
      WebSettings settings,
      Stores stores,
      ModelReference models,
      Metrics metrics,
      List<WebExtension> extensions,
      Transport transport,
      Clock clock) {
    this.clock = clock;
    this.metrics = metrics;
    this.settings = settings;
    this.stores = stores;
    this.models = models;
    this.extensions = new Extensions(extensions);
    flow =
        new RecommendationFlow(
            new ToldRecommendations(
                new ModelTitles(models, settings.listFormat()).over(stores.recommendations()),
                list -> this.extensions.listStored(list)),
            nearCache,
            new ListMaker(clock),
            new ListFreshness(settings.listFreshness(), clock),
            metrics.lists());
    listsAhead = new ListsAhead(models, flow);
    community =
        new Community(models, stores.histories(), Community.PACE, Community.BETWEEN_READS, clock);
    listsForVoice =
        new ListsForVoice(listsAhead, stores.histories(), ListsForVoice.BETWEEN_READS, clock);
    deletions = new UnfinishedDeletions(stores, UnfinishedDeletions.BETWEEN_READS, clock);
    histories = new PersonalHistories(stores.histories(), this::changed, clock);
    visitors = new VisitorSessions(stores.sessions(), transport, clock);
    assets = new StaticAssets(this.extensions.assets());
    CsrfGuard csrf = new CsrfGuard(transport);
    SiteFrame frame =
        new SiteFrame(assets, settings.publicUrl(), visitors, csrf, this.extensions.links());
    tmdb = TmdbParts.of(settings.tmdb(), models, stores.posters(), clock);
    pages = new Pages(new Templates(frame, assets), csrf, visitors, transport, tmdb.pictures());
    security = new SecurityLog(settings.logDigest(), transport);
    texting = Optional.of(settings.texts()).filter(TextSettings::isOn).map(this::texting);
    accounts =
        new AccountRoutes(
            stores, histories, hashing, settings.publicUrl(), texting, pages, security, clock);
    oauth =
        settings
            .oauth()
            .map(
                program ->
                    new OAuthRoutes(program, stores.oauth(), accounts.throttle(), pages, clock));
    evenings = new Evenings(stores, histories, security, clock);
    api =
        new ApiRoutes(
            stores,
            accounts,
            models,
            histories,
            flow,
            reading,
            evenings,
            metrics.searches(),
            pages,
            clock);
    showQueues();
  }

  private void showQueues() {
    metrics.gauge("matinee.lists.running", "Lists being looked for or computed", flow::running);
    metrics.gauge("matinee.lists.ahead", "Lists to be computed ahead", listsAhead::waiting);
    metrics.gauge("matinee.passwords.running", "Passwords being hashed", hashing::running);
    metrics.gauge("matinee.passwords.waiting", "Passwords that wait", hashing::waiting);
    metrics.gauge("matinee.imports.running", "Imported files being read", reading::running);
    metrics.gauge("matinee.imports.waiting", "Imported files that wait", reading::waiting);
  }

  private Texting texting(TextSettings on) {
    ListTops lists = new ListTops(models, flow, histories);
    Optional<AskedLists> asked =
        settings.pipeline().map(place -> AskedLists.at(place, stores.phones()));
    String link = settings.address() + MessageTexts.SHORT_LINK;
    return new Texting(on, link, stores, lists, asked, clock);
  }

  private void changed(History history) {
    listsAhead.prepare(history);
    community.changed(history);
    extensions.historyChanged(history);
    history
        .events()
        .last()
        .filter(event -> event.source() == EventSource.IMPORT)
        .ifPresent(event -> texting.ifPresent(on -> on.ready(history.userId(), history.version())));
  }

  /** Makes the indexes of a model, so that no request waits for them. */
  public static void prepare(LiveModel model) {
    MovieImport unused = MovieImport.of(model);
    TitleIndex unusedTitles = model.titles();
    Questions.prepare(model);
    PublicTaste unusedTaste = PublicTaste.of(model);
    BrowseRoutes.prepare(model);
  }

  /** Answers by a model, and by what people tell from then on. */
  public void publish(LiveModel model) {
    prepare(model);
    community.start(model);
  }

  public void install(RoutesConfig config) {
    WebRoutes routes = new WebRoutes(config, pages);
    QuestionnaireRoutes questionnaire =
        new QuestionnaireRoutes(models, flow, histories, texting, pages, clock);
    Handler home = new HomePage(models, flow, histories, pages, clock)::show;
    questionnaire.install(routes);
    routes
        .get("/", settings.questionnaire() ? questionnaire.before(home) : home)
        .get("/about", new AboutPage(models, pages, settings.tmdb().isPresent())::show)
        .get("/privacy", new PrivacyPage(pages)::show)
        .get("/terms", new TermsPage(pages)::show)
        .get(ListPicture.PATH, new ListPicture(models, flow, histories, pages)::show)
        .get("/robots.txt", Robots::show)
        .get(ServiceWorker.PATH, ServiceWorker::show)
        .get("/assets/{version}/{name}", assets::serve);
    installDemo(routes);
    accounts.install(routes);
    oauth.ifPresent(linking -> linking.install(routes));
    new HistoryRoutes(models, histories, pages, clock).install(routes);
    new BrowseRoutes(models, histories, tmdb.people(), metrics.searches(), pages).install(routes);
    new ImportRoutes(models, histories, reading, stores, pages, clock).install(routes);
    new PickRoutes(models, flow, histories, pages, tmdb.details(), clock).install(routes);
    new TastePage(models, histories, pages).install(routes);
    new EveningRoutes(models, flow, evenings, settings.publicUrl(), pages, clock).install(routes);
    installTexts(routes);
    extensions.install(routes);
    HealthChecks health = new HealthChecks(models, metrics::isStoreReached);
    config.get("/health/live", health::live);
    config.get("/health/ready", health::ready);
    new Failures(pages.templates(), json, security).install(config);
    listsForVoice.start();
    deletions.start();
  }

  private void installTexts(WebRoutes routes) {
    Optional<String> key = settings.texts().inboundKey();
    routes
        .get(MessageTexts.SHORT_LINK, context -> SitePath.goOn(context, "/recommendations"))
        .postApi(InboundRoute.PATH, new InboundRoute(texting, key, json)::take);
  }

  private void installDemo(WebRoutes routes) {
    MoviesPage movies = new MoviesPage(models, pages);
    routes
        .get("/movies", movies::show)
        .postForm("/movies", movies::send)
        .get("/result", new ResultPage(models, flow, pages)::show);
    api.install(routes);
  }

  /** As soon as the server listens. */
  public void start() {
    texting.ifPresent(Texting::start);
    extensions.start();
  }

  /** After the last request. */
  @Override
  public void close() {
    extensions.close();
    texting.ifPresent(Texting::close);
    tmdb.close();
    deletions.close();
    listsForVoice.close();
    community.close();
    listsAhead.close();
    api.close();
    evenings.close();
    accounts.close();
    visitors.close();
    histories.close();
    nearCache.close();
  }
}
