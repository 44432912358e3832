package dev.matinee.recommender;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ascending names as bytes: the number of bytes of each (4, big-endian), and it in UTF-8. */
final class NameBytes {
  private NameBytes() {}

  static byte[] of(List<String> names) {
    List<byte[]> texts = names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
    int length = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    texts.forEach(text -> bytes.putInt(text.length).put(text));
    return bytes.array();
  }

  /** Reads what {@link #of} made; empty for other bytes. */
  static Optional<List<String>> read(byte... bytes) {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    List<String> names = new ArrayList<>();
    while (left.remaining() >= Integer.BYTES) {
      int length = left.getInt();
      if (length < 0 || length > left.remaining()) {
        return Optional.empty();
      }
      String name = new String(bytes, left.position(), length, StandardCharsets.UTF_8);
      if (!names.isEmpty() && names.get(names.size() - 1).compareTo(name) >= 0) {
        return Optional.empty();
      }
      names.add(name);
      left.position(left.position() + length);
    }
    return left.hasRemaining() ? Optional.empty() : Optional.of(names);
  }
}
