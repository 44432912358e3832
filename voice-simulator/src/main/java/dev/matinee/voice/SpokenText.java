package dev.matinee.voice;

/** SSML as text. */
final class SpokenText {
  private SpokenText() {}

  /** The words that are spoken: without tags, with characters for entities. */
  static String of(String ssml) {
    return ssml.replaceAll("<break\\b[^>]*>", " ")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
