package dev.matinee.events.message;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The schemas that are published. */
public final class Schemas {
  private Schemas() {}

  /** That of a topic, by the end of its name. */
  public static JsonSchema of(String topic) {
    try (InputStream file =
        EventJson.class.getResourceAsStream("/dev/matinee/events/" + topic + ".schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
