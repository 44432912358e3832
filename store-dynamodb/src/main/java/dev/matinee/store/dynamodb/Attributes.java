package dev.matinee.store.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes attributes. */
final class Attributes {
  private Attributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue real(double value) {
    return AttributeValue.fromN(Double.toString(value));
  }

  static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(value));
  }

  /** A set; DynamoDB keeps none that is empty. */
  static AttributeValue numbers(Collection<Long> values) {
    return AttributeValue.fromNs(values.stream().map(String::valueOf).toList());
  }

  /** A set; DynamoDB keeps none that is empty. */
  static AttributeValue texts(Collection<String> values) {
    return AttributeValue.fromSs(List.copyOf(values));
  }

  /** A time to the second, as DynamoDB's own expiry reads it. */
  static AttributeValue second(Instant time) {
    return number(time.getEpochSecond());
  }

  static <T> AttributeValue list(List<T> values, Function<T, AttributeValue> element) {
    return AttributeValue.fromL(values.stream().map(element).toList());
  }

  static AttributeValue map(Map<String, AttributeValue> values) {
    return AttributeValue.fromM(values);
  }
}
