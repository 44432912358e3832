package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.search.MovieSearch;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;

/** What a person may mean who has typed a part of it: the options of a list under the field. */
public record SuggestionsPart(ModelReference models, Pages pages) {
  static final String PATH = "/search/suggestions";

  private static final int MOST_MOVIES = 6;
  private static final int MOST_FACETS = 2;

  /** The model of the template. */
  public record View(List<Item> movies, List<Facet> facets) {}

  void show(Context context) {
    LiveModel model = models.get();
    String text = SearchPage.query(context);
    pages
        .templates()
        .renderPart(
            context,
            "suggestions.jte",
            new View(
                MovieSearch.of(model).find(text, MOST_MOVIES),
                Facets.of(model).meant(text, MOST_FACETS, pages.texts(context))));
  }
}
