package dev.matinee.web;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two nodes that share one store, as in production, behind real nginx with the production
 * configuration.
 *
 * @param one a node
 * @param two the other
 * @param nginx speaks TLS
 * @param plainPort where nginx listens without TLS
 * @param curl trusts the certificate of nginx
 */
record ProxiedSite(RunningSite one, RunningSite two, NginxServer nginx, int plainPort, Curl curl)
    implements AutoCloseable {
  static final String HOST = "matinee.example";

  static ProxiedSite start(Path folder) {
    return start(folder, List.of());
  }

  /** With further routes on both nodes. */
  static ProxiedSite start(Path folder, List<WebExtension> extensions) {
    Path certificate = SelfSignedCertificate.make(folder.resolve("nginx/tls"), HOST);
    Curl curl = new Curl(folder, certificate);
    RunningSite one = node(folder, extensions);
    RunningSite two = node(folder, extensions);
    int port = ServerProcess.freePort();
    int plainPort = ServerProcess.freePort();
    Map<String, String> changes =
        Map.of(
            "listen 443 ssl",
            "listen 127.0.0.1:" + port + " ssl",
            "listen 80",
            "listen 127.0.0.1:" + plainPort,
            "127.0.0.1:8081",
            one.uri().getAuthority(),
            "127.0.0.1:8082",
            two.uri().getAuthority());
    NginxServer nginx =
        NginxServer.start(folder.resolve("nginx"), "production.conf", changes, port);
    return new ProxiedSite(one, two, nginx, plainPort, curl);
  }

  private static RunningSite node(Path folder, List<WebExtension> extensions) {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://" + HOST)));
    return RunningSite.start(settings, SqliteStores.open(folder.resolve("shared.db")), extensions);
  }

  /** The address of a path, over TLS. */
  String address(String path) {
    return "https://" + HOST + ":" + nginx.port() + path;
  }

  @Override
  public void close() {
    nginx.close();
    one.close();
    two.close();
  }
}
