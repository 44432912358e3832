package dev.matinee.web.browse;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PerData;
import dev.matinee.store.MovieMark;
import dev.matinee.web.http.Address;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.poster.PeopleLookup;
import dev.matinee.web.poster.PersonMovies;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The movies of somebody whose name was typed: a part of the search page. TMDB is asked where the
 * person wants it or no title was found, so that it does not learn what else is searched for.
 */
public record PeoplePart(Optional<PeopleLookup> lookup, ModelReference models, Pages pages) {
  static final String PATH = "/search/people";

  private static final String WANTED = "people";
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST = 48;

  private static final PerData<Map<Long, Item>> BY_TMDB_ID = new PerData<>(PeoplePart::byTmdbId);

  /**
   * The model of the template.
   *
   * @param person who was found
   * @param asked whether TMDB was asked
   * @param atOnce whether the part is to be asked for as soon as the page is there
   * @param page the address of the search page with the part
   * @param part the address of the part alone
   */
  public record View(
      Optional<Person> person, boolean asked, boolean atOnce, String page, String part) {}

  /**
   * Somebody with their movies in the data.
   *
   * @param movies the one that most people rated first
   */
  public record Person(String name, List<MovieCard> movies) {}

  void show(Context context) throws InterruptedException {
    String query = SearchPage.query(context);
    pages.templates().renderPart(context, "people-part.jte", asked(query));
  }

  /** The part as the page has it; empty where people cannot be found by what was typed. */
  Optional<View> of(Context context, String query, boolean isTitle) throws InterruptedException {
    if (lookup.isEmpty() || !isName(query)) {
      return Optional.empty();
    }
    return Optional.of(
        context.queryParam(WANTED) == null
            ? view(query, Optional.empty(), false, !isTitle)
            : asked(query));
  }

  private View asked(String query) throws InterruptedException {
    Optional<Person> person =
        lookup.isPresent() && isName(query)
            ? lookup.get().ask(query).map(this::person).filter(it -> !it.movies().isEmpty())
            : Optional.empty();
    return view(query, person, true, false);
  }

  private static View view(String query, Optional<Person> person, boolean asked, boolean atOnce) {
    return new View(
        person,
        asked,
        atOnce,
        Address.of(SearchPage.PATH).with("query", query).with(WANTED, "now") + "#people",
        Address.of(PATH).with("query", query).toString());
  }

  private static boolean isName(String query) {
    List<String> words = TitleWords.of(query);
    return words.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS
        && words.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  private Person person(PersonMovies person) {
    LiveModel model = models.get();
    Map<Long, Item> byTmdbId = BY_TMDB_ID.of(model);
    Set<Item> own = new HashSet<>();
    person.tmdbIds().forEach(id -> Optional.ofNullable(byTmdbId.get(id)).ifPresent(own::add));
    return new Person(
        person.name(),
        OrderedMovies.of(model).by(MovieOrder.RATED).stream()
            .filter(own::contains)
            .limit(MOST)
            .map(movie -> MovieCard.of(movie, MovieMark.NONE, pages.pictures()))
            .toList());
  }

  private static Map<Long, Item> byTmdbId(LiveModel model) {
    Map<Long, Item> movies = new HashMap<>();
    for (Item movie : model.catalogue().items()) {
      model.references().links().tmdbId(movie.id()).ifPresent(id -> movies.put(id, movie));
    }
    return movies;
  }
}
