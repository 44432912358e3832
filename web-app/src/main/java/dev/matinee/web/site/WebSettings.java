package dev.matinee.web.site;

import dev.matinee.lists.words.ItemNoun;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.published.DataAddress;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.LogDigest;
import dev.matinee.web.http.Port;
import dev.matinee.web.http.Transport;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.oauth.OAuthSettings;
import dev.matinee.web.poster.Tmdb;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a server listens and how the world sees it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param publicUrl the address that browsers use, where it is not the listening one. If it is
 *     https, a proxy in front is believed which requests came over TLS
 * @param tmdb where pictures of movies are looked up; without it all movies are drawn
 * @param oauth which program may ask for the consent of account holders; without it no program may
 * @param admin where operators find the metrics; without it nowhere
 * @param dashboard the file that keeps what the dashboard counts; without it nothing is kept
 * @param listFreshness how long a list may be served that does not know others' latest ratings
 * @param listFormat how lists are written into the store
 * @param door what stands before the server where the public URL is https
 * @param logDigest how names and addresses are written in the log
 * @param texts whether and how text messages are sent
 * @param pipeline where lists are asked for whose owners are told; without it the site tells them
 * @param questionnaire whether the questionnaire is the front page of people without an account
 * @param noun of the items that are recommended
 */
public record WebSettings(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<Tmdb> tmdb,
    Optional<OAuthSettings> oauth,
    Optional<AdminAddress> admin,
    Optional<Path> dashboard,
    Duration listFreshness,
    ListFormat listFormat,
    FrontDoor door,
    LogDigest logDigest,
    TextSettings texts,
    Optional<DataAddress> pipeline,
    boolean questionnaire,
    ItemNoun noun) {
  /**
   * @throws IllegalArgumentException if the port is not one
   */
  public WebSettings {
    if (!Port.isPort(port)) {
      throw new IllegalArgumentException(
          "port must be between 0 and " + Port.MAX + ", got " + port);
    }
  }

  /** Without metrics. */
  public WebSettings(
      String host,
      int port,
      Optional<URI> publicUrl,
      Optional<Tmdb> tmdb,
      Optional<OAuthSettings> oauth) {
    this(
        host,
        port,
        publicUrl,
        tmdb,
        oauth,
        Optional.empty(),
        Optional.empty(),
        ListFreshness.USUAL,
        ListFormat.PACKED,
        FrontDoor.USUAL,
        LogDigest.random(),
        TextSettings.none(),
        Optional.empty(),
        false,
        ItemNoun.MOVIE);
  }

  /** Without account linking. */
  public WebSettings(String host, int port, Optional<URI> publicUrl, Optional<Tmdb> tmdb) {
    this(host, port, publicUrl, tmdb, Optional.empty());
  }

  /** Without pictures. */
  public WebSettings(String host, int port, Optional<URI> publicUrl) {
    this(host, port, publicUrl, Optional.empty(), Optional.empty());
  }

  /** This machine only, on a port. */
  public static WebSettings loopback(int port) {
    return new WebSettings("127.0.0.1", port, Optional.empty());
  }

  /** The same with metrics, where an address for them is given. */
  public WebSettings withAdmin(Optional<AdminAddress> address) {
    return with(copy -> copy.admin = address);
  }

  /** The same with a file that keeps what the dashboard counts, or without. */
  public WebSettings withDashboard(Optional<Path> file) {
    return with(copy -> copy.dashboard = file);
  }

  /** The same with another freshness of lists. */
  public WebSettings withListFreshness(Duration limit) {
    return with(copy -> copy.listFreshness = limit);
  }

  /** How requests come here. */
  public Transport transport() {
    return new Transport(isBehindTls(), door);
  }

  /** The same with lists that are written otherwise. */
  public WebSettings withListFormat(ListFormat format) {
    return with(copy -> copy.listFormat = format);
  }

  /** The same with another door. */
  public WebSettings withDoor(FrontDoor other) {
    return with(copy -> copy.door = other);
  }

  /** The same with names and addresses that are written otherwise in the log. */
  public WebSettings withLogDigest(LogDigest other) {
    return with(copy -> copy.logDigest = other);
  }

  /** The same with text messages. */
  public WebSettings withTexts(TextSettings other) {
    return with(copy -> copy.texts = other);
  }

  /** The same where lists are asked for at a place in S3, or without. */
  public WebSettings withPipeline(Optional<DataAddress> place) {
    return with(copy -> copy.pipeline = place);
  }

  /** The same with the questionnaire as the front page, or without. */
  public WebSettings withQuestionnaire(boolean front) {
    return with(copy -> copy.questionnaire = front);
  }

  /** The same with other items. */
  public WebSettings withNoun(ItemNoun other) {
    return with(copy -> copy.noun = other);
  }

  private WebSettings with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.settings();
  }

  /** Settings of which one is about to change. */
  private static final class Copy {
    private final WebSettings source;
    private Optional<AdminAddress> admin;
    private Optional<Path> dashboard;
    private Duration listFreshness;
    private ListFormat listFormat;
    private FrontDoor door;
    private LogDigest logDigest;
    private TextSettings texts;
    private Optional<DataAddress> pipeline;
    private boolean questionnaire;
    private ItemNoun noun;

    Copy(WebSettings source) {
      this.source = source;
      admin = source.admin;
      dashboard = source.dashboard;
      listFreshness = source.listFreshness;
      listFormat = source.listFormat;
      door = source.door;
      logDigest = source.logDigest;
      texts = source.texts;
      pipeline = source.pipeline;
      questionnaire = source.questionnaire;
      noun = source.noun;
    }

    WebSettings settings() {
      return new WebSettings(
          source.host,
          source.port,
          source.publicUrl,
          source.tmdb,
          source.oauth,
          admin,
          dashboard,
          listFreshness,
          listFormat,
          door,
          logDigest,
          texts,
          pipeline,
          questionnaire,
          noun);
    }
  }

  /** The address that browsers use, without a slash at the end, as far as it is known. */
  public String address() {
    return publicUrl
        .map(URI::toString)
        .orElse("http://" + host + ":" + port)
        .replaceFirst("/$", "");
  }

  /** Whether browsers use TLS, which a proxy ends. */
  public boolean isBehindTls() {
    return publicUrl.map(URI::getScheme).filter("https"::equals).isPresent();
  }
}
