package dev.matinee.web;

import dev.matinee.serving.model.DataModelSource;
import dev.matinee.serving.model.LoadedAhead;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.StoreException;
import dev.matinee.store.Stores;
import dev.matinee.store.cache.StoreCaches;
import dev.matinee.web.metrics.AdminPortException;
import dev.matinee.web.site.Site;
import dev.matinee.web.site.WebEnvironment;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;

/**
 * Starts a production node from its environment: {@code MATINEE_DATA}, {@code MATINEE_STORE},
 * {@code MATINEE_CACHE}, {@code MATINEE_ALGORITHM}, {@code MATINEE_DATA_POLL_SECONDS}, {@code
 * MATINEE_PORT}, {@code MATINEE_PUBLIC_URL}, {@code MATINEE_TMDB_TOKEN}, those of {@link
 * dev.matinee.web.metrics.AdminAddress} and {@link dev.matinee.web.oauth.OAuthSettings}, {@code
 * MATINEE_TABLE_PREFIX} and the AWS SDK's own variables. With {@code --create-tables} it makes
 * missing tables first. It stops when the process is told to end, after the running requests.
 */
public final class WebAppMain {
  private static final String CREATE_TABLES = "--create-tables";

  private WebAppMain() {}

  /**
   * Ends the process with status 2 if a value is wrong, 1 if the store is not as it should be or
   * the port is taken.
   */
  public static void main(String[] arguments) {
    try {
      start(List.of(arguments), System.getenv());
    } catch (IllegalArgumentException e) {
      fail(2, e);
    } catch (StoreException | JavalinBindException | AdminPortException e) {
      fail(1, e);
    }
  }

  private static void start(List<String> arguments, Map<String, String> environment) {
    if (!arguments.isEmpty() && !arguments.equals(List.of(CREATE_TABLES))) {
      throw new IllegalArgumentException(
          "the only argument is " + CREATE_TABLES + ", got " + String.join(" ", arguments));
    }
    WebEnvironment settings = WebEnvironment.of(environment);
    Stores stores =
        StoreCaches.before(StoreEngines.open(settings.store(), environment), environment);
    if (!arguments.isEmpty()) {
      stores.createTables();
    }
    stores.check();
    ModelSource model =
        LoadedAhead.of(
            DataModelSource.of(settings.data(), settings.algorithm(), settings.pause()),
            Site::prepare);
    MatineeServer server = MatineeServer.start(settings.settings(), model, stores, List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stores), "drain"));
  }

  private static void stop(MatineeServer server, Stores stores) {
    server.close();
    stores.close();
  }

  private static void fail(int status, Exception e) {
    System.err.println("web-app: " + e.getMessage());
    System.exit(status);
  }
}
