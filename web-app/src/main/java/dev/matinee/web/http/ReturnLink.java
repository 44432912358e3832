package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an error page leads, so that a person need not type the same again.
 *
 * @param label of the link or button
 * @param link a path of this site
 * @param fields of a form that is sent there; none make it a link
 */
public record ReturnLink(Message label, String link, Map<String, String> fields) {
  private static final String ATTRIBUTE = "wayBack";
  private static final ReturnLink HOME = new ReturnLink(Message.of("error.home"), "/");

  public ReturnLink {
    fields = Map.copyOf(fields);
  }

  /** A link. */
  public ReturnLink(Message label, String link) {
    this(label, link, Map.of());
  }

  /** The same form once more, with those of its fields that are named. */
  public static ReturnLink again(Context context, List<String> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      Optional.ofNullable(context.formParam(name)).ifPresent(value -> fields.put(name, value));
    }
    return new ReturnLink(Message.of("error.again"), context.path(), fields);
  }

  /** Remembers it for as long as the request takes. */
  public void offer(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** The one that was offered; the front page where none was. */
  static ReturnLink of(Context context) {
    return Optional.ofNullable(context.<ReturnLink>attribute(ATTRIBUTE)).orElse(HOME);
  }
}
