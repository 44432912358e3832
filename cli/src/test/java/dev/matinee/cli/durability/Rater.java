package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who rates one movie after the other, and remembers what the site called kept. For use by
 * one thread at a time; others may count.
 */
final class Rater {
  /** As many as one answer of the API can list. */
  static final int MOVIES = 90;

  private static final String PASSWORD = "a door of old oak";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String token;
  private final RatingWay way;
  private final Random random;
  private final Map<Long, Double> kept = new TreeMap<>();

  /** What was sent since, and not called kept: whether it was is not known. */
  private final Map<Long, Set<Double>> unsure = new HashMap<>();

  private int unsureWrites;
  private long version;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private long unheard;

  private Rater(String token, RatingWay way, Random random) {
    this.token = token;
    this.way = way;
    this.random = random;
  }

  /** Somebody new, who rates by a program. */
  static Rater withProgram(URI site, String name, Random random) throws IOException {
    String token = signUp(site, name);
    return new Rater(token, new ProgramRatings(token), random);
  }

  /** Somebody new, who rates on a page. */
  static Rater withForm(URI site, String name, Random random) throws IOException {
    return new Rater(signUp(site, name), FormRatings.logIn(site, name, PASSWORD), random);
  }

  private static String signUp(URI site, String name) throws IOException {
    HttpResponse<String> answer =
        Http.send(
            "POST",
            site.resolve("/api/v1/accounts"),
            "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}",
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("token").asText();
  }

  /** Rates until it is over, or nobody answers any more. */
  void rateUntil(BooleanSupplier over, URI site) {
    try {
      while (!over.getAsBoolean()) {
        rateOne(site);
      }
    } catch (IOException nobodyAnswers) {
      // what was sent last may be kept
    }
  }

  /** Rates some movie, and gives back the answer. */
  HttpResponse<String> rateOne(URI site) throws IOException {
    long movie = 1L + random.nextInt(MOVIES);
    double rating = (1 + random.nextInt(10)) / 2.0;
    unsure.computeIfAbsent(movie, none -> new HashSet<>()).add(rating);
    unsureWrites++;
    HttpResponse<String> answer = way.send(site, movie, rating);
    if (answer.statusCode() == way.keptStatus()) {
      acknowledged.incrementAndGet();
      kept.put(movie, rating);
      unsure.remove(movie);
      noteVersion(answer);
    } else {
      refused.incrementAndGet();
      way.requireRefusal(answer, rating);
    }
    return answer;
  }

  private void noteVersion(HttpResponse<String> answer) throws IOException {
    if (way instanceof ProgramRatings) {
      long now = JSON.readTree(answer.body()).get("historyVersion").asLong();
      assertThat(now).as("version").isGreaterThanOrEqualTo(version);
      version = now;
      unsureWrites = 0;
    }
  }

  /** What is wrong with what is stored, compared with what was called kept. */
  List<String> losses(URI site) throws IOException {
    Stored stored = stored(site);
    List<String> losses = new ArrayList<>();
    kept.forEach((movie, told) -> compare(losses, movie, told, stored.ratings().get(movie)));
    stored.ratings().forEach((movie, found) -> compareFound(losses, movie, found));
    if (stored.version() < version || stored.version() > highestVersion()) {
      losses.add("version " + stored.version() + " after " + version);
    }
    return losses;
  }

  /** Ratings by form name no version. */
  private long highestVersion() {
    return way instanceof ProgramRatings ? version + unsureWrites : Long.MAX_VALUE;
  }

  private void compare(List<String> losses, long movie, double told, @Nullable Double found) {
    boolean isKept = found != null && (found == told || wasSent(movie, found));
    if (!isKept) {
      losses.add("film " + movie + ": told " + told + " is kept, found " + found);
    }
  }

  private void compareFound(List<String> losses, long movie, double found) {
    if (!kept.containsKey(movie) && !wasSent(movie, found)) {
      losses.add("film " + movie + ": found " + found + ", which nobody sent");
    }
  }

  private boolean wasSent(long movie, double rating) {
    return unsure.getOrDefault(movie, Set.of()).contains(rating);
  }

  /** Takes what is stored as it is from now on. */
  void takeStored(URI site) throws IOException {
    Stored stored = stored(site);
    unheard += stored.version() > version && way instanceof ProgramRatings ? 1 : 0;
    kept.clear();
    kept.putAll(stored.ratings());
    unsure.clear();
    unsureWrites = 0;
    version = stored.version();
  }

  private record Stored(long version, Map<Long, Double> ratings) {}

  private Stored stored(URI site) throws IOException {
    HttpResponse<String> answer = read(site, "/api/v1/me/ratings?count=100");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode list = JSON.readTree(answer.body());
    assertThat(list.get("degraded").asBoolean()).as("degraded").isFalse();
    Map<Long, Double> ratings = new TreeMap<>();
    list.get("items")
        .forEach(item -> ratings.put(item.get("movieId").asLong(), item.get("rating").asDouble()));
    return new Stored(list.get("historyVersion").asLong(), ratings);
  }

  /** Reads something of their own from the API. */
  HttpResponse<String> read(URI site, String path) throws IOException {
    return Http.get(site.resolve(path), "Authorization", "Bearer " + token);
  }

  /** How often a rating was called kept. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** How often one was refused. */
  long refused() {
    return refused.get();
  }

  /** How often one that a program sent was kept though it never heard so. */
  long unheard() {
    return unheard;
  }
}
