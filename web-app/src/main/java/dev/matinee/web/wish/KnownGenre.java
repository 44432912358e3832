package dev.matinee.web.wish;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.util.List;

/** The name of a genre, as a request says it. */
public final class KnownGenre {
  private KnownGenre() {}

  /**
   * Lets a genre of the catalogue pass.
   *
   * @param genres those of the catalogue
   * @throws RefusedException if it is none of them
   */
  public static String of(String text, List<String> genres) {
    if (!genres.contains(text)) {
      throw RefusedException.invalid(
          400, Message.of("picks.wrong.genre", String.join(", ", genres)));
    }
    return text;
  }
}
