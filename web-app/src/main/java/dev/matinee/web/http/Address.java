package dev.matinee.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The path of a page with its parameters, so that what a person sees is all in the address.
 * Immutable.
 *
 * @param path without parameters
 * @param parameters in order; empty values are left out
 */
public record Address(String path, Map<String, List<String>> parameters) {
  /** A path alone. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** With a parameter in place of older ones of its name. */
  public Address with(String name, Object value) {
    return withAll(name, List.of(value.toString()));
  }

  /** With a parameter so often as there are values, in place of older ones of its name. */
  public Address withAll(String name, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(parameters);
    more.put(name, List.copyOf(values));
    return new Address(path, more);
  }

  /** The parameters as an address has them behind the question mark. */
  public String query() {
    return parameters.entrySet().stream()
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  @Override
  public String toString() {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The star is the only sign that the encoder leaves and that a {@link SitePath} has not. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
