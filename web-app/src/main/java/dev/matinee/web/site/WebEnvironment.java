package dev.matinee.web.site;

import dev.matinee.lists.words.ItemNoun;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequests;
import dev.matinee.recommender.Algorithm;
import dev.matinee.serving.algorithm.ChosenAlgorithm;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.serving.model.LookPause;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.cache.StoreCaches;
import dev.matinee.web.dashboard.Dashboard;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.LogDigest;
import dev.matinee.web.http.Port;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.oauth.OAuthSettings;
import dev.matinee.web.poster.Tmdb;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of a production node.
 *
 * @param data where the data set is
 * @param store where histories and lists are kept
 * @param algorithm what lists are made by; empty for that of the published model
 * @param pause between two looks for other data
 * @param settings where to listen
 */
public record WebEnvironment(
    String data,
    String store,
    Optional<Algorithm> algorithm,
    Duration pause,
    WebSettings settings) {
  private static final String THIS_MACHINE = "127.0.0.1";
  private static final String DEFAULT_PORT = "8080";

  /**
   * {@return what an environment says}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static WebEnvironment of(Map<String, String> environment) {
    String data = data(environment.getOrDefault("MATINEE_DATA", ""));
    String store = environment.getOrDefault("MATINEE_STORE", "dynamodb");
    if (!StoreEngines.takes(store)) {
      throw wrong("MATINEE_STORE", store, StoreEngines.forms());
    }
    // Said before the store is opened.
    Optional<String> unused = StoreCaches.address(environment);
    Optional<URI> publicUrl =
        Optional.ofNullable(environment.get("MATINEE_PUBLIC_URL")).map(WebEnvironment::url);
    int port = port(environment.getOrDefault("MATINEE_PORT", DEFAULT_PORT));
    String host = host(environment.getOrDefault("MATINEE_HOST", ""));
    Optional<Tmdb> tmdb = Tmdb.of(environment.getOrDefault(Tmdb.VARIABLE, ""));
    WebSettings settings =
        new WebSettings(host, port, publicUrl, tmdb, OAuthSettings.of(environment));
    return new WebEnvironment(
        data,
        store,
        ChosenAlgorithm.of(environment),
        LookPause.of(environment),
        settings
            .withAdmin(AdminAddress.of(environment))
            .withDashboard(Dashboard.file(environment))
            .withListFreshness(ListFreshness.of(environment))
            .withListFormat(ListFormat.of(environment))
            .withDoor(FrontDoor.of(environment))
            .withLogDigest(LogDigest.of(environment))
            .withTexts(TextSettings.of(environment, TextSettings.Way.NONE))
            .withPipeline(ListRequests.place(environment))
            .withNoun(ItemNoun.of(environment)));
  }

  private static String data(String text) {
    if (text.isBlank() || (text.startsWith("s3:") && !DataAddress.isS3(text))) {
      throw wrong("MATINEE_DATA", text, "a directory or s3://bucket/prefix");
    }
    return text;
  }

  private static String host(String text) {
    if (text.isBlank()) {
      return THIS_MACHINE;
    }
    if (text.matches("[A-Za-z0-9.:-]{1,253}")) {
      return text;
    }
    throw wrong("MATINEE_HOST", text, "an address of this machine, or 0.0.0.0 for all of them");
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Port.isPort(Integer.parseInt(text))) {
      return Integer.parseInt(text);
    }
    throw wrong("MATINEE_PORT", text, "a number between 0 and " + Port.MAX);
  }

  private static URI url(String text) {
    if (text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
      return URI.create(text);
    }
    throw wrong("MATINEE_PUBLIC_URL", text, "an address like https://films.example");
  }

  private static IllegalArgumentException wrong(String name, String value, String allowed) {
    return new IllegalArgumentException(name + " must be " + allowed + ", got '" + value + "'");
  }
}
