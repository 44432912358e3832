package dev.matinee.web.picks;

import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.question.LikedGenres;
import dev.matinee.store.History;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.language.Message;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the page shows of a list that a request asked for. */
record PicksAnswer(
    Context context,
    LiveModel model,
    History history,
    PickWish wish,
    ServedList served,
    Pages pages) {
  private static final Address PAGE = Address.of(PicksPage.PATH);

  PicksView view(Instant now) {
    Address list = wish.on(PAGE);
    Arrangement arrangement = Arrangement.of(context, list);
    Address here = arrangement.on(list);
    ShownEntries portion = ShownEntries.of(context, movies().size());
    Optional<RecommendedMovie> named = PickedOne.named(context, movies());
    return new PicksView(
        PickControls.of(model, wish, arrangement.on(PAGE)),
        arrangement,
        arrangement.isOneList() ? cards(portion.of(movies())) : List.of(),
        arrangement.isByGenre() ? rows() : List.of(),
        named.map(movie -> one(list, movie)),
        portion,
        portion.link(here, "film-"),
        named.map(movie -> PickedOne.on(list, movie).toString()).orElse(portion.here(here)),
        served.list().id(),
        pages.csrf(context),
        history.ratings().size(),
        updated(now),
        served.degraded(),
        pages.visitor(context).isSignedIn(),
        UndoOffer.of(context, history, model.catalogue()));
  }

  private List<RecommendedMovie> movies() {
    return served.list().movies();
  }

  private List<PicksView.Row> rows() {
    return GenreRows.of(movies(), LikedGenres.first(history, model.catalogue())).stream()
        .map(row -> new PicksView.Row(row.genre(), cards(row.movies())))
        .toList();
  }

  private PickedOne one(Address list, RecommendedMovie movie) {
    String another = movies().size() > 1 ? PickedOne.otherOn(list, movie).toString() : "";
    return new PickedOne(card(movie), another);
  }

  private List<MovieCard> cards(List<RecommendedMovie> movies) {
    return movies.stream().map(this::card).toList();
  }

  private MovieCard card(RecommendedMovie movie) {
    return MovieCard.of(movie, history.mark(movie.id()), model.matrix().scale(), pages.pictures());
  }

  private Message updated(Instant now) {
    Duration age = Duration.between(served.list().computedAt(), now);
    if (age.toMinutes() < 1) {
      return Message.of("picks.updated.now");
    }
    if (age.toHours() < 1) {
      return Message.of("picks.updated.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? Message.of("picks.updated.hours", age.toHours())
        : Message.of("picks.updated.days", age.toDays());
  }
}
