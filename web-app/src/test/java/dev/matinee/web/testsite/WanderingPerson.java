package dev.matinee.web.testsite;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.Stores;
import dev.matinee.store.Username;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Somebody who tells one node something of a movie, and looks at their list on the other at once.
 * They know which movies each version of their list may not have. Rounds are for one thread; any
 * number may watch meanwhile.
 */
public final class WanderingPerson {
  private static final int MOST_KNOWN = 30;
  private static final int PAGE_EVERY = 25;
  private static final String LIST = "/me/recommendations?count=100";
  private static final Pattern PICK = Pattern.compile("action=\"/movies/(\\d+)/mark\"");

  /** What can be told of a movie. */
  private enum Kind {
    RATED("/me/ratings/"),
    WATCHED("/me/watched/"),
    HIDDEN("/me/hidden/");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  private final String name;
  private final Random random;
  private final List<SiteClient> browsers;
  private final List<ApiClient> programs;
  private final Map<Long, Kind> known = new TreeMap<>();
  private final Map<Long, Set<Long>> knownAt = new ConcurrentHashMap<>(Map.of(0L, Set.of()));
  private volatile long acknowledged;

  private WanderingPerson(
      String name, Random random, List<SiteClient> browsers, List<ApiClient> programs) {
    this.name = name;
    this.random = random;
    this.browsers = browsers;
    this.programs = programs;
  }

  /** Signs up on one node, for a browser and a program that know both. */
  public static WanderingPerson signUp(TwoNodes nodes, String name, long seed) {
    SiteClient browser = SiteClient.of(nodes.one()).signUp(name);
    HttpResponse<String> answer =
        ApiClient.of(nodes.one())
            .post("/session", ApiClient.credentials(name, SiteClient.PASSWORD));
    Optional<String> token = Optional.of(json(answer).get("token").asText());
    return new WanderingPerson(
        name,
        new Random(seed),
        nodes.both().stream().map(browser::at).toList(),
        nodes.both().stream().map(node -> new ApiClient(node.uri(), token)).toList());
  }

  /** Tells the one node or the other, and looks at the other or the one. */
  public void round(int number) {
    int here = number % 2;
    int there = 1 - here;
    long version = acknowledged + 1;
    HttpResponse<String> told = tell(programs.get(here), version);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(json(told).get("historyVersion").asLong()).isEqualTo(version);
    acknowledged = version;
    assertThat(listAt(there, version)).as("version of %s's list", name).isEqualTo(version);
    if (number % PAGE_EVERY == 0) {
      lookAtPage(there);
    }
  }

  private HttpResponse<String> tell(ApiClient node, long version) {
    boolean more = known.isEmpty() || (known.size() < MOST_KNOWN && random.nextInt(5) < 3);
    return more ? add(node, version) : takeBack(node, version);
  }

  private HttpResponse<String> add(ApiClient node, long version) {
    long movie = anyOf(List.copyOf(unknownAt(acknowledged)));
    Kind kind = anyOf(List.of(Kind.values()));
    known.put(movie, kind);
    knownAt.put(version, Set.copyOf(known.keySet()));
    Optional<String> rating = Optional.of("{\"rating\":" + (1 + random.nextInt(10)) / 2.0 + "}");
    return node.send("PUT", kind.path + movie, kind == Kind.RATED ? rating : Optional.empty());
  }

  private HttpResponse<String> takeBack(ApiClient node, long version) {
    long movie = anyOf(List.copyOf(known.keySet()));
    Kind kind = known.remove(movie);
    knownAt.put(version, Set.copyOf(known.keySet()));
    return node.delete(kind.path + movie);
  }

  private <T> T anyOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Set<Long> unknownAt(long version) {
    Set<Long> movies =
        LongStream.rangeClosed(1, SmallData.MOVIES).boxed().collect(Collectors.toSet());
    movies.removeAll(knownAt.get(version));
    return movies;
  }

  /** Looks at the list on a node while its owner may be changing it. */
  public void watch(int node) {
    long unused = listAt(node, acknowledged);
  }

  /** Checks a list against what its own version may have; gives back the version. */
  private long listAt(int node, long atLeast) {
    HttpResponse<String> answer = programs.get(node).get(LIST);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode list = json(answer);
    long version = list.get("historyVersion").asLong();
    assertThat(version)
        .as("version of %s's list on node %d", name, node + 1)
        .isGreaterThanOrEqualTo(atLeast);
    assertThat(list.get("degraded").asBoolean()).isFalse();
    Set<Long> movies = new TreeSet<>();
    list.get("items").forEach(item -> movies.add(item.get("movieId").asLong()));
    assertThat(movies).as("%s's list of version %d", name, version).isEqualTo(unknownAt(version));
    assertThat(list.get("total").asInt()).isEqualTo(movies.size());
    return version;
  }

  private void lookAtPage(int node) {
    HttpResponse<String> page =
        browsers.get(node).get("/recommendations?shown=" + SmallData.MOVIES);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("may not be the latest");
    Set<Long> movies =
        PICK.matcher(page.body())
            .results()
            .map(pick -> Long.valueOf(pick.group(1)))
            .collect(Collectors.toSet());
    assertThat(movies).as("%s's page", name).isEqualTo(unknownAt(acknowledged));
  }

  /** How many changes were acknowledged. */
  public long acknowledged() {
    return acknowledged;
  }

  /** How many of the movies of which something was told are not stored so, or the other way. */
  public long lost(Stores stores) {
    History stored =
        stores.histories().read(stores.accounts().find(new Username(name)).orElseThrow().userId());
    Map<Long, Kind> kept = new TreeMap<>();
    stored.ratings().keySet().forEach(movie -> kept.put(movie, Kind.RATED));
    stored.watched().forEach(movie -> kept.put(movie, Kind.WATCHED));
    stored.hidden().forEach(movie -> kept.put(movie, Kind.HIDDEN));
    assertThat(stored.version()).as("versions of %s", name).isEqualTo(acknowledged);
    return LongStream.rangeClosed(1, SmallData.MOVIES)
        .filter(movie -> known.get(movie) != kept.get(movie))
        .count();
  }
}
