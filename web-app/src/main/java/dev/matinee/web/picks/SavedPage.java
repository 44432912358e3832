package dev.matinee.web.picks;

import dev.matinee.serving.list.Watchlist;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.MovieMark;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * "Your watchlist": what the person saved for later, by how well it suits or by when it was saved;
 * or one of it at random, for those who cannot decide.
 */
public record SavedPage(
    ModelReference models, PersonalHistories histories, Pages pages, RandomGenerator random) {
  static final String PATH = "/saved";

  private static final String ORDER = "order";
  private static final String LATEST_FIRST = "saved";
  private static final String PICK = "pick";
  private static final String ONE = "one";
  private static final String NOT = "not";

  /**
   * The model of the template.
   *
   * @param one whether the page shows one movie, picked at random
   * @param another the address of one picked at random, which is not this one
   */
  public record View(
      List<MovieCard> movies,
      int total,
      boolean latestFirst,
      boolean one,
      String another,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      boolean stale,
      Optional<UndoOffer> done) {}

  void show(Context context) {
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    History history = reading.history();
    Watchlist watchlist = Watchlist.of(model, history);
    boolean latestFirst = LATEST_FIRST.equals(context.queryParam(ORDER));
    List<Watchlist.Entry> all = latestFirst ? watchlist.latestFirst() : watchlist.bestFirst();
    boolean one = ONE.equals(context.queryParam(PICK)) && !all.isEmpty();
    ShownEntries portion = ShownEntries.of(context, all.size());
    List<Watchlist.Entry> shown = one ? List.of(anyOf(all, context)) : portion.of(all);
    Address here = Address.of(PATH).with(ORDER, latestFirst ? LATEST_FIRST : "");
    View view =
        new View(
            shown.stream().map(entry -> card(entry, history, model)).toList(),
            all.size(),
            latestFirst,
            one,
            another(one ? Long.toString(shown.get(0).movie().id()) : ""),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            reading.stale(),
            UndoOffer.of(context, history, model.catalogue()));
    pages.render(context, "saved.jte", pages.texts(context).of("picks.watchlist"), view);
  }

  private static String another(String not) {
    return Address.of(PATH).with(PICK, ONE).with(NOT, not).toString();
  }

  /** Any of them but the one that the page showed before, where there is another. */
  private Watchlist.Entry anyOf(List<Watchlist.Entry> all, Context context) {
    String before = Optional.ofNullable(context.queryParam(NOT)).orElse("");
    List<Watchlist.Entry> others =
        all.stream().filter(it -> !Long.toString(it.movie().id()).equals(before)).toList();
    List<Watchlist.Entry> choice = others.isEmpty() ? all : others;
    return choice.get(random.nextInt(choice.size()));
  }

  private MovieCard card(Watchlist.Entry entry, History history, LiveModel model) {
    long id = entry.movie().id();
    MovieMark own = history.mark(id);
    return entry.isRanked()
        ? MovieCard.of(entry.movie(), own, model.matrix().scale(), pages.pictures())
        : MovieCard.of(model.catalogue().get(id), own, pages.pictures());
  }
}
