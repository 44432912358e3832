package dev.matinee.web.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods that a path has, for the header {@code Allow}. */
final class AllowedMethods {
  /** How Javalin calls them where it refuses another. */
  private static final String DETAIL = "availableMethods";

  private AllowedMethods() {}

  /** What is read can be asked for its headers alone. */
  static String of(Map<String, String> details) {
    Set<String> methods = new TreeSet<>(Set.of(details.getOrDefault(DETAIL, "").split(", ?")));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
