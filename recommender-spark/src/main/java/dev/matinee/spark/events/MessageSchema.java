package dev.matinee.spark.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The types that Spark has for the messages of a topic, as their published JSON schema says them.
 *
 * @param schema the document
 */
record MessageSchema(JsonNode schema) {
  /** The version of the schemas that this code reads. */
  static final int VERSION = 1;

  private static final String DEFINITION = "#/$defs/";
  private static final String TIME = DEFINITION + "time";

  /** Of the topic of ratings. */
  static StructType ofRatings() {
    return read("ratings");
  }

  /** Of the topic of histories. */
  static StructType ofHistories() {
    return read("histories");
  }

  private static StructType read(String topic) {
    String name = "/dev/matinee/events/" + topic + ".schema.json";
    try (InputStream in = Objects.requireNonNull(MessageSchema.class.getResourceAsStream(name))) {
      JsonNode document = new ObjectMapper().readTree(in);
      return new MessageSchema(document).fields(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All may be missing: which ones a message must have depends on what it says. */
  private StructType fields(JsonNode object) {
    List<StructField> fields = new ArrayList<>();
    object
        .get("properties")
        .properties()
        .forEach(
            property ->
                fields.add(
                    DataTypes.createStructField(
                        property.getKey(), type(property.getValue()), true)));
    return DataTypes.createStructType(fields);
  }

  private DataType type(JsonNode node) {
    String definition = node.path("$ref").asText();
    if (definition.equals(TIME)) {
      return DataTypes.TimestampType;
    }
    if (definition.startsWith(DEFINITION)) {
      return type(schema.get("$defs").get(definition.substring(DEFINITION.length())));
    }
    if (node.path("const").isIntegralNumber()) {
      return DataTypes.LongType;
    }
    String type = node.path("type").asText();
    return switch (type) {
      case "string" -> DataTypes.StringType;
      case "integer" -> DataTypes.LongType;
      case "number" -> DataTypes.DoubleType;
      case "array" -> DataTypes.createArrayType(type(node.get("items")));
      case "object" -> fields(node);
      default -> throw new IllegalStateException("the schema has an unknown type: " + node);
    };
  }
}
