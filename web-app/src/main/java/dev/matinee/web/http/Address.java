package dev.matinee.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The path of a page with its parameters, so that what a person sees is all in the address.
 * Immutable.
 *
 * @param path without parameters
 * @param parameters in order; those with an empty value are left out
 */
public record Address(String path, Map<String, String> parameters) {
  /** A path alone. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** With a parameter in place of an older one of its name. */
  public Address with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new Address(path, more);
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
