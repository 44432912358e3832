package dev.matinee.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a new machine runs once: {@code boot.sh}, after what it is told.
 *
 * @param variables none of whose values has a single quote in it
 */
record BootScript(Map<String, String> variables) {
  private static final String FILE = "boot.sh";

  BootScript {
    variables.forEach(BootScript::check);
    variables = new TreeMap<>(variables);
  }

  private static void check(String name, String value) {
    if (value.contains("'")) {
      throw new IllegalArgumentException(name + " must be without single quotes, got " + value);
    }
  }

  String text() {
    String told =
        variables.entrySet().stream()
            .map(variable -> "export " + variable.getKey() + "='" + variable.getValue() + "'\n")
            .collect(Collectors.joining());
    return "#!/bin/bash\nset -euo pipefail\n" + told + script();
  }

  private static String script() {
    try (InputStream file = BootScript.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a file of variables. */
  static String lines(Map<String, String> environment) {
    return new TreeMap<>(environment)
        .entrySet().stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining("\n"));
  }

  /** Values with blanks between them. */
  static String words(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
