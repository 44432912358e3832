package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.skill.dialogue.title.SaidTitle;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without eyes: it keeps cookies, follows redirects and fills in the form. */
public final class Site {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public Site(int port) {
    this.address = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Asks for movies on the form, and gives the page that it leads to. */
  HttpResponse<String> askForMovies(String userId, String count) {
    return postForm(
        "movies", csrf("movies"), "&userId=" + encoded(userId) + "&count=" + encoded(count));
  }

  /** Says something on the page for it, and gives the page with the answer. */
  HttpResponse<String> say(String utterance) {
    return say(utterance, csrf("voice"));
  }

  /** The same with a token that may be wrong. */
  HttpResponse<String> say(String utterance, String csrf) {
    return postForm("voice", csrf, "&utterance=" + encoded(utterance));
  }

  HttpResponse<String> startOver() {
    return postForm("voice/start-over", csrf("voice"), "");
  }

  HttpResponse<String> signUp(String username, String password) {
    return postForm(
        "signup",
        csrf("signup"),
        "&username=" + encoded(username) + "&password=" + encoded(password));
  }

  /** Answers a text message on the page with the outbox. */
  HttpResponse<String> answer(String owner, String word) {
    return postForm(
        "outbox/answer", csrf("outbox"), "&owner=" + encoded(owner) + "&word=" + encoded(word));
  }

  HttpResponse<String> logOut() {
    return postForm("logout", csrf("voice"), "");
  }

  /** Sends the form of a page. */
  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return postForm(path, csrf(page), body.toString());
  }

  private String csrf(String page) {
    Matcher token = CSRF.matcher(get(page).body());
    assertThat(token.find()).as("the form has a token").isTrue();
    return token.group(1);
  }

  private HttpResponse<String> postForm(String path, String csrf, String fields) {
    return post(path, "application/x-www-form-urlencoded", "_csrf=" + encoded(csrf) + fields);
  }

  /** The list of a user of the data set, from the REST API. */
  public JsonNode recommendations(long userId, int count) {
    HttpResponse<String> answer = get("api/v1/users/" + userId + "/recommendations?count=" + count);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  /** What the skill says of these movies: the titles. */
  List<String> spokenTitles(long userId, int count) {
    List<String> titles = new ArrayList<>();
    recommendations(userId, count)
        .get("items")
        .forEach(movie -> titles.add(SaidTitle.of(movie.get("title").asText())));
    return titles;
  }

  /** Sends a request envelope to the local endpoint of the skill. */
  HttpResponse<String> callSkill(String envelope) {
    return post("voice/skill", "application/json", envelope);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", type)
            .header("Origin", address.resolve("/").toString().replaceAll("/$", ""))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
