package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that a path has not, and answers of a kind that the asker does not take. */
class MethodsAndTypesTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /about | GET, HEAD",
        "POST | /about | GET, HEAD",
        "PUT | /login | GET, HEAD, POST",
        "GET | /logout | POST",
        "PATCH | /api/v1/session | DELETE, POST",
        "POST | /api/v1/movies | GET, HEAD",
        "GET | /api/v1/me/saved/1 | DELETE, PUT"
      })
  void anotherMethodIsToldWhichThereAre(String method, String path, String allowed) {
    RawHttp.Answer answer = ask(method, path);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("allow", allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/movies | text/html | 406",
        "/api/v1/movies | application/xml, image/* | 406",
        "/api/v1/movies | application/json;q=0 | 406",
        "/api/v1/movies | application/json;q=0.5, text/html | 200",
        "/api/v1/movies | text/html, */*;q=0.1 | 200",
        "/api/v1/movies | application/* | 200",
        "/api/v1/movies | APPLICATION/JSON | 200",
        "/api/v1/openapi.yaml | application/yaml | 200",
        "/api/v1/openapi.yaml | text/html | 406",
        "/api/v1/me/export | text/csv | 401",
        "/api/v1/me/export | text/html | 406"
      })
  void aProgramThatTakesNoAnswerOfThisKindIsToldSo(String path, String accept, int status) {
    HttpResponse<String> answer = site.get(path, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 406) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains("The answer is application/");
    }
  }

  private static RawHttp.Answer ask(String method, String path) {
    return RawHttp.send(
        site.uri(),
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
            + "Connection: close\r\n\r\n");
  }
}
