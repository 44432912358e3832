package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.testsite.RunningSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration for trying the proxy out, in front of one site. */
class LocalNginxTest {
  @TempDir private Path folder;

  @Test
  void theSiteIsPassedOnAndTheUnsignedSkillEndpointIsNot() throws Exception {
    int port = ServerProcess.freePort();
    WebExtension skill = routes -> routes.postApi("/voice/skill", at -> at.result("spoken"));
    try (RunningSite site =
            RunningSite.start(SqliteStores.open(folder.resolve("matinee.db")), List.of(skill));
        NginxServer nginx =
            NginxServer.start(
                folder.resolve("nginx"),
                "local.conf",
                Map.of(
                    "127.0.0.1:8080",
                    site.uri().getAuthority(),
                    "127.0.0.1:8000",
                    "127.0.0.1:" + port),
                port)) {
      assertThat(post(site.uri(), "/voice/skill").body()).isEqualTo("spoken");

      URI proxy = URI.create("http://127.0.0.1:" + nginx.port());
      assertThat(post(proxy, "/voice/skill").statusCode()).isEqualTo(404);
      assertThat(get(proxy, "/voice").statusCode()).isEqualTo(404);
      assertThat(get(proxy, "/result?userId=1&count=5").body()).contains("Film &lt;");
    }
  }

  private static HttpResponse<String> get(URI server, String path) throws Exception {
    return send(HttpRequest.newBuilder(server.resolve(path)).build());
  }

  private static HttpResponse<String> post(URI server, String path) throws Exception {
    return send(HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.noBody()).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
