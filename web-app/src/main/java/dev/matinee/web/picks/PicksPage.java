package dev.matinee.web.picks;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * "Picked for you": the list of the person who asks, with reasons, as they turned and narrowed it:
 * as one list, by genre, or one movie of it by luck.
 */
public record PicksPage(
    ModelReference models,
    RecommendationFlow flow,
    PersonalHistories histories,
    Pages pages,
    RememberedWish remembered,
    Surprise surprise,
    Clock clock) {
  static final String PATH = "/recommendations";

  void show(Context context) {
    LiveModel model = models.get();
    List<String> genres = model.catalogue().genres();
    PickWish wish = PickWish.of(context.queryParamMap(), genres, pages.texts(context));
    Optional<PickWish> last =
        wish.isSaid() || isReadAgain(context) ? Optional.empty() : remembered.of(context, genres);
    if (last.isPresent()) {
      SitePath.goOn(context, last.get().on(asked(context)).toString());
    } else {
      show(context, model, wish);
    }
  }

  /** The script of a page reads it again as it is, whatever was wished for in another window. */
  private static boolean isReadAgain(Context context) {
    return "empty".equals(context.header("Sec-Fetch-Dest"));
  }

  private static Address asked(Context context) {
    return new Address(PATH, context.queryParamMap());
  }

  private void show(Context context, LiveModel model, PickWish wish) {
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    ServedList served = flow.list(model, reading.owner(model), wish.query().ofAnyGenre());
    Optional<Address> drawn =
        PickedOne.drawn(context, surprise, served.list().movies())
            .map(movie -> PickedOne.on(asked(context), movie));
    if (drawn.isPresent()) {
      SitePath.goOn(context, drawn.get().toString());
      return;
    }
    remembered.keep(context, wish);
    context.status(wish.isFine() ? 200 : 400);
    PicksView view =
        new PicksAnswer(context, model, reading.history(), wish, served, pages)
            .view(clock.instant());
    pages.render(context, "recommendations.jte", pages.texts(context).of("picks.title"), view);
  }
}
