package dev.matinee.store.dynamodb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads an item, or a map inside it. Attributes that the reader does not ask for are ignored, so
 * that an older reader understands what a newer writer stored. What is missing or of another type
 * is an {@link IllegalArgumentException}.
 */
record Item(Map<String, AttributeValue> attributes) {
  /** When an item expires, as an epoch second. */
  static final String EXPIRES_AT = "expiresAt";

  private static final AttributeValue EMPTY = AttributeValue.builder().build();

  String text(String name) {
    return required(name, find(name).s());
  }

  long number(String name) {
    return Long.parseLong(required(name, find(name).n()));
  }

  double real(String name) {
    return Double.parseDouble(required(name, find(name).n()));
  }

  boolean truth(String name) {
    return required(name, find(name).bool());
  }

  /** A time that was kept as an epoch second. */
  Instant second(String name) {
    try {
      return Instant.ofEpochSecond(number(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time in attribute " + name, e);
    }
  }

  /** Whether it is no longer to be seen. What has no {@link #EXPIRES_AT} never expires. */
  boolean isExpired(Instant now) {
    return attributes.containsKey(EXPIRES_AT) && !now.isBefore(second(EXPIRES_AT));
  }

  /** Empty where the attribute is absent. */
  Optional<String> optionalText(String name) {
    return attributes.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Empty where the attribute is absent. */
  Optional<byte[]> optionalBytes(String name) {
    return attributes.containsKey(name)
        ? Optional.of(required(name, find(name).b()).asByteArray())
        : Optional.empty();
  }

  /** Empty where the attribute is absent. */
  OptionalInt optionalNumber(String name) {
    return attributes.containsKey(name)
        ? OptionalInt.of(Integer.parseInt(required(name, find(name).n())))
        : OptionalInt.empty();
  }

  /** Empty where the attribute is absent. */
  OptionalDouble optionalReal(String name) {
    return attributes.containsKey(name) ? OptionalDouble.of(real(name)) : OptionalDouble.empty();
  }

  private AttributeValue find(String name) {
    return required(name, attributes.get(name));
  }

  /** An empty collection where the attribute is absent. */
  AttributeValue collection(String name) {
    return attributes.getOrDefault(name, EMPTY);
  }

  /** A list of anything; empty where the attribute is absent. */
  List<AttributeValue> list(String name) {
    return attributes.containsKey(name)
        ? required(name, find(name).hasL() ? find(name).l() : null)
        : List.of();
  }

  /** A list of texts; empty where the attribute is absent. */
  List<String> texts(String name) {
    return collection(name).l().stream().map(element -> required(name, element.s())).toList();
  }

  /** A set of texts; empty where the attribute is absent. */
  Set<String> textSet(String name) {
    return attributes.containsKey(name) ? Set.copyOf(requireTexts(name, find(name))) : Set.of();
  }

  private static List<String> requireTexts(String name, AttributeValue value) {
    return required(name, value.hasSs() ? value.ss() : null);
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("no attribute " + name + " of its type");
    }
    return value;
  }
}
