package dev.matinee.recommender.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text from bytes of an unknown origin. */
public final class DecodedText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DecodedText() {}

  /**
   * {@return the text, without a byte order mark} It is Windows-1252 where it is not UTF-8, as in
   * old data sets and files that were saved again on old systems; so ISO-8859-1 is read right as
   * well, but for its control characters.
   *
   * @param bytes any
   */
  public static String of(byte[] bytes) {
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      String text = StandardCharsets.UTF_8.newDecoder().decode(all).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }
}
