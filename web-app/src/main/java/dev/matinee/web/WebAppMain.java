package dev.matinee.web;

import dev.matinee.store.StoreException;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.web.metrics.AdminPortException;
import dev.matinee.web.model.DataModelSource;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelSource;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;

/**
 * Starts a production node from its environment: {@code MATINEE_DATA}, {@code MATINEE_PORT}, {@code
 * MATINEE_PUBLIC_URL}, {@code MATINEE_TMDB_TOKEN}, those of {@link
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
    DynamoDbStores stores = DynamoDbStores.open(DynamoDbSettings.fromEnvironment(environment));
    if (!arguments.isEmpty()) {
      stores.createTables();
    }
    stores.check();
    ModelSource model = loaded(new DataModelSource(settings.data()));
    MatineeServer server = MatineeServer.start(settings.settings(), model, stores, List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stores), "drain"));
  }

  /**
   * Loads the model before the node listens. A proxy that finds nobody listening asks another node,
   * whatever the request; from a node that listens and is not ready it may not take a form
   * elsewhere. A node whose model cannot be loaded listens all the same, to say so.
   */
  private static ModelSource loaded(ModelSource source) {
    try {
      LiveModel model = source.load();
      return () -> model;
    } catch (Exception | OutOfMemoryError e) {
      return () -> {
        throw e;
      };
    }
  }

  private static void stop(MatineeServer server, DynamoDbStores stores) {
    server.close();
    stores.close();
  }

  private static void fail(int status, Exception e) {
    System.err.println("web-app: " + e.getMessage());
    System.exit(status);
  }
}
