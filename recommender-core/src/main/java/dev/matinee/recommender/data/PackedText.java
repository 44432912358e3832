package dev.matinee.recommender.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file packed with gzip, in one part or several. The JDK's stream ends in silence before a part
 * whose head is cut off or damaged, as if there were none; this one refuses the file.
 */
final class PackedText extends GZIPInputStream {
  /** Checksum and length, which the inflater leaves behind the packed bytes. */
  private static final int TRAILER_BYTES = 8;

  PackedText(InputStream packed, int bufferBytes) throws IOException {
    super(packed, bufferBytes);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && (inf.getRemaining() > TRAILER_BYTES || in.read() >= 0)) {
      throw new IOException("behind its packed text is something else");
    }
    return count;
  }
}
