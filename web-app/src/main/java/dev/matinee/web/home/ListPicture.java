package dev.matinee.web.home;

import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import dev.matinee.web.movie.Poster;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;

/**
 * A picture of the head of a person's list, to share: titles and years, and nothing of the person.
 * It is drawn for the person who asks, and kept nowhere.
 */
public record ListPicture(
    ModelReference models, RecommendationFlow flow, PersonalHistories histories, Pages pages) {
  /** Where it is. */
  public static final String PATH = "/picture.svg";

  private static final int MOVIES = 6;

  /**
   * A movie as it is drawn.
   *
   * @param lines of the title
   * @param year of release; empty where it is not known
   * @param hue of the colour, from 0 to 359 degrees
   */
  public record Drawn(List<String> lines, String year, int hue) {
    private static final int CIRCLE = 360;

    /** Far from those of the numbers before and after, since the variants count up. */
    private static final int STEP = 137;

    static Drawn of(Poster poster) {
      int hue = poster.look().variant() * STEP % CIRCLE;
      return new Drawn(TitleLines.of(poster.title()), poster.released(), hue);
    }
  }

  /** The model of the template. */
  public record View(List<Drawn> movies) {}

  /** Draws it. */
  public void show(Context context) {
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    if (!OwnHome.isFor(reading.history())) {
      throw new RefusedException(
          404, Message.of("home.picture.none"), Message.of("home.picture.none.why"));
    }
    List<RecommendedMovie> movies =
        flow.list(model, reading.owner(model), ListWish.USUAL).list().movies();
    View view =
        new View(
            movies.stream()
                .limit(MOVIES)
                .map(movie -> Drawn.of(Poster.of(movie, pages.pictures())))
                .toList());
    pages.render(context, "picture.jte", "", view);
    context.contentType("image/svg+xml; charset=utf-8");
  }
}
