package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The movies of a genre, a decade, a tag, or of several of them; without any, what there is. */
public record BrowsePage(ModelReference models, PersonalHistories histories, Pages pages) {
  static final String PATH = "/browse";

  private static final String ORDER = "order";
  private static final int MOST_TAGS = 40;

  /**
   * A link to movies.
   *
   * @param movies how many there are
   */
  public record Link(String name, int movies, String address) {}

  /**
   * Links to one kind of movies.
   *
   * @param kind of their facets
   */
  public record Group(FacetKind kind, List<Link> links) {}

  /**
   * A way to order the movies.
   *
   * @param current whether they are in this order
   */
  public record Order(MovieOrder order, String address, boolean current) {}

  /**
   * The model of the template.
   *
   * @param facets the names of what the movies have in common; none for the page of all that there
   *     is
   * @param groups where to go from here
   */
  public record View(
      List<String> facets,
      List<Group> groups,
      List<Order> orders,
      List<MovieCard> movies,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      Optional<UndoOffer> done) {}

  void show(Context context) {
    Texts texts = pages.texts(context);
    LiveModel model = models.get();
    TagCounts tags = model.references().tags();
    History history = histories.of(pages.reader(context)).history();
    Selection selection = Selection.of(context, Facets.of(model));
    MovieOrder order = MovieOrder.named(Optional.ofNullable(context.queryParam(ORDER)).orElse(""));
    List<Item> movies =
        selection.isEmpty() ? List.of() : selection.of(OrderedMovies.of(model).by(order), tags);
    FacetCounts left =
        selection.isEmpty() ? Facets.of(model).counts() : FacetCounts.of(movies, tags);
    ShownEntries portion = ShownEntries.of(context, movies.size());
    Address here = selection.address().with(ORDER, order.parameter());
    View view =
        new View(
            selection.names(texts),
            groups(selection, left, order, texts),
            orders(selection, order),
            portion.of(movies).stream()
                .map(movie -> MovieCard.of(movie, history.mark(movie.id()), pages.pictures()))
                .toList(),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            UndoOffer.of(context, history, model.catalogue()));
    String title =
        selection.isEmpty() ? texts.of("layout.browse") : String.join(" · ", view.facets());
    pages.render(context, "browse.jte", title, view);
  }

  /** From a selection only to kinds that it does not name yet. */
  private static List<Group> groups(
      Selection selection, FacetCounts left, MovieOrder order, Texts texts) {
    return Arrays.stream(FacetKind.values())
        .filter(kind -> !selection.facets().containsKey(kind))
        .map(kind -> new Group(kind, links(left.all(kind), selection, order, texts)))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }

  private static List<Link> links(
      Stream<Facet> facets, Selection selection, MovieOrder order, Texts texts) {
    return facets
        .limit(MOST_TAGS)
        .map(
            facet ->
                new Link(
                    facet.shown(texts),
                    facet.movies(),
                    selection
                        .address()
                        .with(facet.kind().parameter(), facet.name())
                        .with(ORDER, order.parameter())
                        .toString()))
        .toList();
  }

  private static List<Order> orders(Selection selection, MovieOrder current) {
    return Arrays.stream(MovieOrder.values())
        .map(
            order ->
                new Order(
                    order,
                    selection.address().with(ORDER, order.parameter()).toString(),
                    order == current))
        .toList();
  }
}
