package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent to whatever route, nothing breaks: no answer is a failure of the server, and
 * none tells what the server is made of.
 */
@Tag("faults")
class HostileRequestsTest {
  private static final int REQUESTS = 800;
  private static final long SEED = 20_261_121;
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "1",
          "-1",
          "+1",
          "1.5",
          "1e309",
          "NaN",
          "0x1F",
          "007",
          "2147483648",
          "9223372036854775808",
          "\u0665",
          "null",
          "true",
          "[]",
          "{}",
          "'; DROP TABLE accounts; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/x}",
          "../../etc/passwd",
          "%00",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\uD83C",
          "\uD83C\uDFAC",
          "\u202E",
          "a\u0301".repeat(50),
          "Horror",
          "x".repeat(3000));
  private static final List<String> NAMES =
      List.of(
          "count",
          "offset",
          "genre",
          "query",
          "userId",
          "format",
          "next",
          "done",
          "page",
          "sort",
          "mark",
          "from",
          "username",
          "password",
          "current",
          "label",
          "session",
          "token",
          "link",
          "rating",
          "code",
          "grant_type",
          "refresh_token",
          "client_id",
          "redirect_uri",
          "state",
          "response_type",
          "code_challenge",
          "decision",
          "film",
          "choice",
          "marks",
          "file");
  private static final List<String> BODIES =
      List.of(
          "{\"username\":\"%s\",\"password\":\"%s\"}",
          "{\"rating\":%s}",
          "{\"rating\":\"%s\"}",
          "{\"password\":%s}",
          "{\"rating\":4,\"rating\":%s}",
          "[%s]",
          "%s",
          "{\"%s\":{\"%s\":[",
          "Date,Name,Year,Letterboxd URI,Rating\n2024-01-31,%s,1957,%s,4\n",
          "movieId,rating,timestamp\n%s,%s,1\n",
          "{\"format\":\"matinee\",\"version\":%s,\"ratings\":[%s]}");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "text/csv",
          "text/csv; charset=utf-16",
          "x",
          "multipart/form-data");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static List<String> routes;

  @BeforeAll
  static void start() {
    site = LinkingProgram.startSite(SqliteStores.open(folder.resolve("matinee.db")));
    routes = site.routes().stream().filter(route -> !route.endsWith(" *")).sorted().toList();
  }

  @Test
  void noRouteOfTheApiBreaks() {
    List<String> ofApi =
        routes.stream()
            .filter(route -> route.contains("/api/v1/"))
            .filter(route -> !route.equals("DELETE /api/v1/session")) // all else would be 401
            .toList();
    assertThat(ofApi).hasSizeGreaterThan(10);
    ApiClient person = ApiClient.signUp(site, "somebody");
    for (int i = 0; i < REQUESTS; i++) {
      Random random = new Random(SEED + i);
      String route = pick(ofApi, random);
      String address = address(route, random);
      HttpResponse<String> answer = answer(person, method(route), address, random);

      requireUnbroken("seed " + (SEED + i) + ": " + route, answer);
      // The HTTP server itself refuses a NUL, before there is a path that tells who asks.
      if (answer.statusCode() >= 400 && !address.contains("%00")) {
        assertThat(answer.headers().firstValue("Content-Type"))
            .as("seed %d: %s %d", SEED + i, route, answer.statusCode())
            .contains("application/problem+json");
      }
    }
    assertThat(person.get("/me/ratings").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> answer(
      ApiClient person, String method, String address, Random random) {
    String path = address.replace("/api/v1", "");
    Optional<String> body = Optional.of(body(random));
    String[] headers = {"Content-Type", pick(TYPES, random), "If-Match", headerValue(random)};
    try {
      return person.send(method, path, body, headers);
    } catch (UncheckedIOException closed) {
      // The server may close a connection after a refusal while the client takes it again.
      return person.send(method, path, body, headers);
    }
  }

  @Test
  void noPageBreaks() {
    List<String> pages = routes.stream().filter(route -> !route.contains("/api/v1/")).toList();
    SiteClient person = SiteClient.of(site).signUp("somebody-else");
    for (int i = 0; i < REQUESTS; i++) {
      Random random = new Random(SEED + i);
      String route = pick(pages, random);
      String path = address(route, random);
      HttpResponse<String> answer =
          method(route).equals("GET") ? person.get(path) : person.send(path, fields(random));

      requireUnbroken("seed " + (SEED + i) + ": " + route, answer);
      assertThat(answer.body()).as("seed %d: %s", SEED + i, route).doesNotContain("<script>alert");
      if (!person.isSignedIn()) {
        // Not the same: so many wrong passwords were sent that its owner has to wait.
        person.signUp("somebody-" + i);
      }
    }
  }

  private static void requireUnbroken(String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .as(what)
        .noneMatch(cookie -> cookie.startsWith("a="));
    assertThat(answer.body())
        .as(what)
        .doesNotContain("Exception", "dev.matinee.", "java.", "jetty");
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  private static String address(String route, Random random) {
    StringBuilder address = new StringBuilder(route.substring(route.indexOf(' ') + 1));
    for (int at = address.indexOf("{"); at >= 0; at = address.indexOf("{")) {
      address.replace(at, address.indexOf("}") + 1, encoded(pick(VALUES, random)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      address.append(address.indexOf("?") < 0 ? '?' : '&');
      address.append(pick(NAMES, random)).append('=').append(encoded(pick(VALUES, random)));
    }
    return address.toString();
  }

  private static String[] fields(Random random) {
    String[] fields = new String[2 * random.nextInt(8)];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = pick(NAMES, random);
      fields[i + 1] = pick(VALUES, random);
    }
    return fields;
  }

  private static String body(Random random) {
    if (random.nextInt(20) == 0) {
      return "[".repeat(20_000);
    }
    return pick(BODIES, random).replace("%s", pick(VALUES, random));
  }

  private static String headerValue(Random random) {
    return pick(VALUES, random).replaceAll("[^ -~]", "");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
