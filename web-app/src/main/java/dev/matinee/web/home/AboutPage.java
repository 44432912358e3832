package dev.matinee.web.home;

import dev.matinee.serving.model.DataLabel;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;

/**
 * What this is, where its data come from and how a list is made.
 *
 * @param pictures whether there are pictures of TMDB
 */
public record AboutPage(ModelReference models, Pages pages, boolean pictures) {
  /** The model of the template. */
  public record View(DataLabel data, String algorithm, String version, boolean pictures) {
    /** The keys of the texts that say how the algorithm makes a list. */
    public List<String> how() {
      return switch (algorithm) {
        case "popularity", "bias" -> List.of("home.about.everyone");
        case "ease" -> List.of("home.about.items", "home.about.kinds");
        case "als", "item-knn" -> List.of("home.about.items");
        default -> List.of("home.about.neighbours");
      };
    }
  }

  public void show(Context context) {
    LiveModel model = models.get();
    View view =
        new View(model.label(), model.recommender().info().algorithm(), model.version(), pictures);
    pages.render(context, "about.jte", pages.texts(context).of("home.about.title"), view);
  }
}
