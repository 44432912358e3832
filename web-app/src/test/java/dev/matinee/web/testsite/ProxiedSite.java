package dev.matinee.web.testsite;

import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.SelfSignedCertificate;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.site.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Two nodes that share one store, as in production, behind real nginx with the production
 * configuration.
 *
 * @param nodes any of which a test may stop
 * @param nginx speaks TLS
 * @param plainPort where nginx listens without TLS
 * @param curl trusts the certificate of nginx
 */
public record ProxiedSite(TwoNodes nodes, NginxServer nginx, int plainPort, Curl curl)
    implements AutoCloseable {
  public static final String HOST = "matinee.example";

  public static ProxiedSite start(Path folder) {
    return start(folder, List.of());
  }

  /** With further routes on both nodes. */
  public static ProxiedSite start(Path folder, List<WebExtension> extensions) {
    return start(folder, () -> SqliteStores.open(folder.resolve("shared.db")), extensions);
  }

  /**
   * Over any store, with further routes on both nodes.
   *
   * @param store opens it, for each node once
   */
  public static ProxiedSite start(
      Path folder, Supplier<Stores> store, List<WebExtension> extensions) {
    Requirements.program("nginx"); // before there are nodes, which nothing would close
    Path certificate = SelfSignedCertificate.make(folder.resolve("nginx/tls"), HOST);
    Curl curl = new Curl(folder, certificate);
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://" + HOST)));
    TwoNodes nodes = TwoNodes.of(() -> RunningSite.start(settings, store.get(), extensions));
    int port = ServerProcess.freePort();
    int plainPort = ServerProcess.freePort();
    Map<String, String> changes =
        Map.of(
            "listen 443 ssl",
            "listen 127.0.0.1:" + port + " ssl",
            "listen 80",
            "listen 127.0.0.1:" + plainPort,
            "127.0.0.1:8081",
            nodes.one().uri().getAuthority(),
            "127.0.0.1:8082",
            nodes.two().uri().getAuthority());
    NginxServer nginx =
        NginxServer.start(folder.resolve("nginx"), "production.conf", changes, port);
    return new ProxiedSite(nodes, nginx, plainPort, curl);
  }

  public RunningSite one() {
    return nodes.one();
  }

  public RunningSite two() {
    return nodes.two();
  }

  /** The address of a path, over TLS. */
  public String address(String path) {
    return "https://" + HOST + ":" + nginx.port() + path;
  }

  @Override
  public void close() {
    nginx.close();
    nodes.close();
  }
}
