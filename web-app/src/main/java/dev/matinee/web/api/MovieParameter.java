package dev.matinee.web.api;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** The movie that an address names. */
final class MovieParameter {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private MovieParameter() {}

  /**
   * The movie in the path.
   *
   * @throws RefusedException if it is not a number, or the data set has no such movie
   */
  static Item of(Context context, LiveModel model) {
    long id = id(context);
    return model
        .catalogue()
        .find(id)
        .orElseThrow(
            () -> new RefusedException(404, "No such film", "There is no film " + id + "."));
  }

  /**
   * The number in the path.
   *
   * @throws RefusedException if it is not a number
   */
  static long id(Context context) {
    String text = context.pathParam("movieId");
    if (!WHOLE.matcher(text).matches()) {
      throw new RefusedException(
          400,
          "That is not a valid request",
          "The number of a film must be a whole number, such as 1.");
    }
    return Long.parseLong(text);
  }
}
