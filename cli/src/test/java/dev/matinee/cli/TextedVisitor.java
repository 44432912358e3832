package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.notifications.rule.QuietHours;
import dev.matinee.store.AccountStore;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with an account who answers the questionnaire with a number, where it is day. */
final class TextedVisitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern FILM = Pattern.compile("name=\"(film-[0-9]+)\" id=\"[^\"]*-none");
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final String PASSWORD = "four quiet words here";

  private final Site site;
  private final URI api;
  private final String token;
  private final UserId id;

  private TextedVisitor(Site site, URI api, String token, UserId id) {
    this.site = site;
    this.api = api;
    this.token = token;
    this.id = id;
  }

  /**
   * Signs up on the site, and logs in by its API as well.
   *
   * @param accounts of the site
   */
  static TextedVisitor signUp(int port, AccountStore accounts) throws Exception {
    Site site = new Site(port);
    assertThat(site.signUp("eve", PASSWORD).statusCode()).isEqualTo(200);
    URI api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
    String user = "{\"username\":\"eve\",\"password\":\"" + PASSWORD + "\"}";
    String token = send(api, "none", "POST", "session", user).get("token").asText();
    UserId id = accounts.find(new Username("eve")).orElseThrow().userId();
    return new TextedVisitor(site, api, token, id);
  }

  UserId id() {
    return id;
  }

  /** Gives stars to some films, and a number; then a code is on its way. */
  void answer() {
    Map<String, String> fields = new LinkedHashMap<>();
    FILM.matcher(site.get("questionnaire").body())
        .results()
        .forEach(film -> fields.put(film.group(1), fields.size() < 4 ? "4.5" : "none"));
    assertThat(fields).hasSize(10);
    fields.put("name", "Eve");
    fields.put("country", "DE");
    fields.put("number", "0151 23456789");
    fields.put("zone", zone().getId());
    fields.put("consent", "yes");
    assertThat(site.send("questionnaire", "questionnaire", fields).body())
        .contains("these are your films");
  }

  /** One of those that the page has, where nobody sleeps now. */
  private static ZoneId zone() {
    return Stream.of("Europe/London", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland")
        .map(ZoneId::of)
        .filter(zone -> !QuietHours.isQuiet(Instant.now().plusSeconds(1_800), zone))
        .filter(zone -> !QuietHours.isQuiet(Instant.now(), zone))
        .findFirst()
        .orElseThrow();
  }

  /** Types the code of a message. */
  void confirm(String text) {
    String code = CODE.matcher(text).results().findFirst().orElseThrow().group();
    assertThat(
            site.send("questionnaire/result", "questionnaire/code", Map.of("phoneCode", code))
                .body())
        .contains("The list comes as a message");
  }

  /** The first titles of the list that the site shows. */
  List<String> titles(int count) throws Exception {
    List<String> titles = new ArrayList<>();
    send(api, token, "GET", "me/recommendations?count=" + count, "")
        .get("items")
        .forEach(movie -> titles.add(movie.get("title").asText()));
    return titles;
  }

  String pairingCode() throws Exception {
    return send(api, token, "POST", "me/pairing-code", "").get("code").asText();
  }

  private static JsonNode send(URI api, String token, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return JSON.readTree(answer.body());
  }
}
