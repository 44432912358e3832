package dev.matinee.benchmarks.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a load sends. Immutable.
 *
 * @param method such as GET
 * @param path with its query
 * @param headers by name
 * @param body empty for none
 */
record Request(String method, String path, Map<String, String> headers, String body) {
  Request {
    headers = Map.copyOf(headers);
  }

  static Request get(String path) {
    return new Request("GET", path, Map.of(), "");
  }

  static Request of(String method, String path, String type, String body) {
    return new Request(method, path, Map.of("Content-Type", type), body);
  }

  Request with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Request(method, path, more, body);
  }

  /** As the browser of somebody who is logged in. */
  Request by(People.Person person) {
    return with("Cookie", "__Host-session=" + person.browser());
  }

  /** As a program of somebody. */
  Request byProgramOf(People.Person person) {
    return with("Authorization", "Bearer " + person.program());
  }

  /** The same for Java's client. */
  HttpRequest over(URI site) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request.build();
  }

  /** As {@code requests.lua} reads it. */
  String line() {
    String all =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue())
            .collect(Collectors.joining("; "));
    return String.join("\t", method, path, all, body);
  }
}
