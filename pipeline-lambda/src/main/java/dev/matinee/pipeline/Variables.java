package dev.matinee.pipeline;

import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequests;
import java.util.Map;

/**
 * What a function is told by its environment.
 *
 * @param environment by name
 */
record Variables(Map<String, String> environment) {
  Variables {
    environment = Map.copyOf(environment);
  }

  /**
   * A value that must be there.
   *
   * @param form that it has, as a regular expression
   * @throws IllegalArgumentException if it is missing or has another form; names it and what is
   *     allowed
   */
  String required(String name, String form, String allowed) {
    String value = environment.getOrDefault(name, "");
    if (!value.matches(form)) {
      throw new IllegalArgumentException(name + " must be " + allowed + ", got '" + value + "'");
    }
    return value;
  }

  /**
   * A place in S3.
   *
   * @throws IllegalArgumentException if it is missing or none
   */
  DataAddress place(String name) {
    return DataAddress.required(name, environment.getOrDefault(name, ""));
  }

  /** Where requests and results are. */
  DataAddress pipeline() {
    return place(ListRequests.VARIABLE);
  }
}
