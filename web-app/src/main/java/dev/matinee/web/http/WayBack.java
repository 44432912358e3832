package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where an error page leads, so that nobody has to type again what they typed.
 *
 * @param label of the link
 * @param link a path of this site
 */
public record WayBack(String label, String link) {
  private static final String ATTRIBUTE = "wayBack";
  private static final WayBack HOME = new WayBack("To the front page", "/");

  /** Remembers it for as long as the request takes. */
  public void offer(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** The one that was offered; the front page where none was. */
  static WayBack of(Context context) {
    return Optional.ofNullable(context.<WayBack>attribute(ATTRIBUTE)).orElse(HOME);
  }
}
