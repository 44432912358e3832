package dev.matinee.cli.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Writes the documents of {@code --json}. A field that is not known is left out. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(presentOnly())
          .build();

  private Json() {}

  private static JsonInclude.Value presentOnly() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
  }

  /** Prints a record as one document on one line. */
  public static void print(Shell shell, Object document) {
    shell.out().println(text(document));
  }

  /** A record as one document on one line. */
  public static String text(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON document: " + document.getClass(), e);
    }
  }
}
