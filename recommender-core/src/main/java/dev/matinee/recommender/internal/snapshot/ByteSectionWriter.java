package dev.matinee.recommender.internal.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers, big-endian, and texts as the bytes of a section. For use by one thread. */
public final class ByteSectionWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  public void putInt(int number) throws IOException {
    out.writeInt(number);
  }

  public void putLong(long number) throws IOException {
    out.writeLong(number);
  }

  /** The number of its bytes (4), and it in UTF-8. */
  public void putText(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
