package dev.matinee.store.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;

/** What is kept under a key: a version and bytes. Immutable. */
final class Copy {
  /** Later than all, and a copy of nothing; a number that Lua has exactly. */
  static final Copy ENDED = ofNothing(1L << 52);

  private static final int MOST_DIGITS = 16;

  private final long version;
  private final byte[] content;

  private Copy(long version, byte[] content) {
    this.version = version;
    this.content = content;
  }

  /** A copy that says nothing of what has a version; its readers ask the store. */
  static Copy ofNothing(long version) {
    return new Copy(version, new byte[0]);
  }

  /** {@return the version of what it is a copy of, 0 or more} */
  long version() {
    return version;
  }

  /** {@return its fields, written one after the other} */
  byte[] content() {
    return content.clone();
  }

  /** Reads the fields of a copy from bytes. */
  interface Reader<T> {
    T read(DataInputStream from) throws IOException;
  }

  /** Writes them. */
  interface Writer {
    void write(DataOutputStream to) throws IOException;
  }

  static Copy of(long version, Writer fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      fields.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Copy(version, bytes.toByteArray());
  }

  /** What Redis has under a key: the version, a space, and the content. Anything else is none. */
  static Optional<Copy> read(byte[] value) {
    for (int at = 1; at <= Math.min(value.length - 1, MOST_DIGITS); at++) {
      if (value[at] == ' ') {
        String digits = new String(value, 0, at, StandardCharsets.US_ASCII);
        byte[] content = Arrays.copyOfRange(value, at + 1, value.length);
        return digits.matches("[0-9]+")
            ? Optional.of(new Copy(Long.parseLong(digits), content))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The fields; empty if they are not what the reader takes, to the last byte. */
  <T> Optional<T> fields(Reader<T> reader) {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(content))) {
      T read = reader.read(data);
      return data.read() < 0 ? Optional.of(read) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
