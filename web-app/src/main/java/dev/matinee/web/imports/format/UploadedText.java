package dev.matinee.web.imports.format;

import dev.matinee.recommender.data.DecodedText;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a file that a person sent, or a sentence why it is none. */
public final class UploadedText {
  public static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] UTF_16_LITTLE = {0xff, 0xfe};
  private static final int[] UTF_16_BIG = {0xfe, 0xff};
  private static final Pattern HTML =
      Pattern.compile("(?:<!--|<!doctype|<html|<head|<body|<\\?xml)", Pattern.CASE_INSENSITIVE);

  /** Control characters that no text has. */
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

  private UploadedText() {}

  static String of(byte[] content) {
    refuse(content.length == 0, "The file is empty.");
    refuse(
        content.length > MAX_BYTES,
        String.format(
            Locale.ROOT,
            "The file is %.1f MB large; at most 2 MB are read.",
            content.length / (1024.0 * 1024)));
    refuse(
        startsWith(content, ZIP) || startsWith(content, GZIP),
        "The file is an archive: unpack the archive first, then choose the CSV file inside.");
    refuse(
        startsWith(content, UTF_16_LITTLE) || startsWith(content, UTF_16_BIG),
        "The file is UTF-16 text; save it as UTF-8.");
    String text = DecodedText.of(content);
    refuse(BINARY.matcher(text).find(), "The file is not a text: it has binary characters.");
    refuse(text.isBlank(), "The file is empty.");
    refuse(
        HTML.matcher(text.stripLeading()).lookingAt(),
        "The file is a web page; choose the CSV file that the other site lets you download.");
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

  private static void refuse(boolean wrong, String sentence) {
    if (wrong) {
      throw new ImportRefusedException(sentence);
    }
  }
}
