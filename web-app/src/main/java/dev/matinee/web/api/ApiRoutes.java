package dev.matinee.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Stores;
import dev.matinee.web.account.AccountRoutes;
import dev.matinee.web.account.Accounts;
import dev.matinee.web.account.ApiTokens;
import dev.matinee.web.account.PairingCodes;
import dev.matinee.web.evening.Evenings;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.imports.FileReading;
import dev.matinee.web.imports.page.ExportFile;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * The addresses of the REST API. Those below {@code /me} and {@code /evenings} are for the owner of
 * a token only, and name no person: whose data they are about follows from the token.
 */
public final class ApiRoutes implements AutoCloseable {
  private static final String BASE = "/api/v1";

  private static final String ME = BASE + "/me";
  private static final String EVENINGS = BASE + "/evenings";

  /** Of those that do not answer with JSON alone. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          ApiDescription.PATH,
          List.of("application/yaml"),
          ME + "/export",
          List.of(MediaType.JSON, MediaType.CSV));

  private final Pages pages;
  private final ApiTokens tokens;
  private final SignUpResource signUp;
  private final SessionResource session;
  private final AccountResource account;
  private final HistoryResource history;
  private final ExportResource exports;
  private final ImportResource imports;
  private final RatingsResource ratings;
  private final SavedResource saved;
  private final TasteResource taste;
  private final MyRecommendationsResource myRecommendations;
  private final UserRecommendationsResource userRecommendations;
  private final MoviesResource movies;
  private final EveningsResource evenings;

  /**
   * Over the same accounts and limits as the pages.
   *
   * @param searched is told how many movies each search found
   */
  public ApiRoutes(
      Stores stores,
      AccountRoutes doors,
      ModelReference models,
      PersonalHistories histories,
      RecommendationFlow flow,
      FileReading reading,
      Evenings together,
      IntConsumer searched,
      Pages pages,
      Clock clock) {
    this.pages = pages;
    Accounts accounts = doors.accounts();
    tokens = new ApiTokens(stores.sessions(), accounts, clock);
    Bearer bearer = new Bearer(tokens);
    JsonAnswer answer = new JsonAnswer(new ObjectMapper());
    ThrottledPassword passwords = new ThrottledPassword(accounts, doors.throttle());
    signUp = new SignUpResource(accounts, tokens, answer);
    session = new SessionResource(passwords, tokens, bearer, pages, answer);
    PairingCodes codes = new PairingCodes(stores.pairingCodes(), histories, clock);
    account = new AccountResource(bearer, passwords, accounts, codes, pages, answer);
    ConditionalChange changes = new ConditionalChange(histories, answer);
    history = new HistoryResource(bearer, models, histories, changes, clock);
    exports = new ExportResource(bearer, histories, new ExportFile(models, stores, clock));
    imports = new ImportResource(bearer, models, changes, reading, clock);
    ratings = new RatingsResource(bearer, models, histories, answer);
    saved = new SavedResource(bearer, models, histories, answer);
    taste = new TasteResource(bearer, models, histories, answer);
    myRecommendations = new MyRecommendationsResource(bearer, models, histories, flow, answer);
    userRecommendations = new UserRecommendationsResource(models, flow, answer);
    movies = new MoviesResource(models, searched, answer);
    evenings = new EveningsResource(bearer, models, flow, together, pages, answer, clock);
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get(ApiDescription.PATH, new ApiDescription()::answer)
        .get(ApiDocsPage.PATH, new ApiDocsPage(pages)::show)
        .get(BASE + "/users/{id}/recommendations", userRecommendations::show)
        .get(BASE + "/movies", movies::list)
        .get(BASE + "/movies/{movieId}", movies::show)
        .get(BASE + "/movies/{movieId}/similar", movies::similar)
        .postApi(BASE + "/accounts", signUp::send)
        .postApi(BASE + "/session", session::start)
        .deleteApi(BASE + "/session", session::end);
    installMine(routes);
    installEvenings(routes);
  }

  private void installEvenings(WebRoutes routes) {
    routes
        .postApi(EVENINGS, evenings::start)
        .postApi(EVENINGS + "/{code}/members", evenings::join)
        .deleteApi(EVENINGS + "/{code}/members", evenings::leave)
        .get(EVENINGS + "/{code}/recommendations", evenings::show);
  }

  private void installMine(WebRoutes routes) {
    routes
        .deleteApi(ME, account::delete)
        .postApi(ME + "/pairing-code", account::makePairingCode)
        .get(ME + "/export", exports::show)
        .postApi(ImportResource.PATH, imports::send)
        .get(ME + "/recommendations", myRecommendations::show)
        .get(ME + "/ratings", ratings::show)
        .putApi(ME + "/ratings/{movieId}", history::rate)
        .deleteApi(ME + "/ratings/{movieId}", history::unrate)
        .putApi(ME + "/watched/{movieId}", history::watch)
        .deleteApi(ME + "/watched/{movieId}", history::unwatch)
        .putApi(ME + "/hidden/{movieId}", history::hide)
        .deleteApi(ME + "/hidden/{movieId}", history::unhide)
        .get(ME + "/taste", taste::show)
        .get(ME + "/saved", saved::show)
        .putApi(ME + "/saved/{movieId}", history::save)
        .deleteApi(ME + "/saved/{movieId}", history::unsave);
  }

  /**
   * Lets a request pass whose sender takes what its resource answers with, or that is for no
   * resource.
   *
   * @throws dev.matinee.web.http.RefusedException with status 406 for any other
   */
  public static void requireAccepted(Context context) {
    boolean isAnswered = !HandlerType.DELETE.equals(context.method());
    if (context.path().startsWith(BASE + "/") && isAnswered) {
      AcceptedAnswer.require(context, TYPES.getOrDefault(context.path(), List.of(MediaType.JSON)));
    }
  }

  /** How large the body of a request may be, where it may be larger than usual. */
  public static OptionalInt largerBody(String path) {
    return path.equals(ImportResource.PATH)
        ? OptionalInt.of(ImportResource.MAX_BYTES)
        : OptionalInt.empty();
  }

  @Override
  public void close() {
    tokens.close();
  }
}
