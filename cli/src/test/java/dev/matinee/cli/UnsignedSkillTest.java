package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unsigned skill is for programs of this machine, and for no page that a browser shows. */
class UnsignedSkillTest {
  @AutoClose private static LocalSite site;

  @BeforeAll
  static void start(@TempDir Path folder) {
    site = LocalSite.start(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, Accept, */*, 400",
    "application/json;charset=utf-8, Accept, */*, 400",
    "text/plain, Accept, */*, 415",
    "application/x-www-form-urlencoded, Accept, */*, 415",
    "application/json, Origin, https://evil.example, 403",
    "application/json, Origin, null, 403",
    "application/json, Sec-Fetch-Site, cross-site, 403",
    "application/json, Sec-Fetch-Site, same-site, 403",
  })
  void onlyAProgramReachesTheSkillWhichRefusesAnEmptyRequest(
      String type, String header, String value, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.uri().resolve("/voice/skill"))
            .header("Content-Type", type)
            .header(header, value)
            .POST(BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/problem+json;charset=utf-8");
  }
}
