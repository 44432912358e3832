package dev.matinee.web.imports.format;

import dev.matinee.recommender.data.DecodedText;
import dev.matinee.web.language.Message;
import java.util.regex.Pattern;

/** The text of a file that a person sent, or a sentence why it is none. */
public final class UploadedText {
  public static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final double MEGABYTE = 1024 * 1024;
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] UTF_16_LITTLE = {0xff, 0xfe};
  private static final int[] UTF_16_BIG = {0xfe, 0xff};
  private static final Pattern HTML =
      Pattern.compile("(?:<!--|<!doctype|<html|<head|<body|<\\?xml)", Pattern.CASE_INSENSITIVE);

  /** Control characters that no text has. */
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

  private UploadedText() {}

  /** Whether it is a zip archive. */
  static boolean isZip(byte[] content) {
    return startsWith(content, ZIP);
  }

  static void requireSize(byte[] content) {
    refuse(content.length == 0, "import.refused.empty");
    refuse(content.length > MAX_BYTES, "import.refused.large", content.length / MEGABYTE);
  }

  static String of(byte[] content) {
    requireSize(content);
    refuse(isZip(content) || startsWith(content, GZIP), "import.refused.archive");
    refuse(
        startsWith(content, UTF_16_LITTLE) || startsWith(content, UTF_16_BIG),
        "import.refused.utf");
    String text = DecodedText.of(content);
    refuse(BINARY.matcher(text).find(), "import.refused.binary");
    refuse(text.isBlank(), "import.refused.empty");
    refuse(HTML.matcher(text.stripLeading()).lookingAt(), "import.refused.html");
    return text;
  }

  private static boolean startsWith(byte[] content, int[] mark) {
    for (int index = 0; index < mark.length; index++) {
      if (content.length <= index || (content[index] & 0xff) != mark[index]) {
        return false;
      }
    }
    return true;
  }

  private static void refuse(boolean wrong, String key, Object... arguments) {
    if (wrong) {
      throw new ImportRefusedException(Message.of(key, arguments));
    }
  }
}
