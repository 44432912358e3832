package dev.matinee.web.picks;

import dev.matinee.recommender.RatingHistogram;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.browse.FacetKind;
import dev.matinee.web.browse.Facets;
import dev.matinee.web.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the data know of a movie, the same for every visitor.
 *
 * @param raters how many people rated it
 * @param average the mean rating; empty where fewer than {@value #FEWEST} rated it, and where the
 *     data have no ratings
 * @param bars how many gave each rating, the lowest first; empty together with the average, and on
 *     a scale of more than {@value #MOST_BARS} ratings
 * @param genres with the pages of their movies
 * @param tags that people gave it, most given first
 * @param links to other sites that know the movie
 */
public record MovieFacts(
    int raters,
    OptionalDouble average,
    List<Bar> bars,
    List<Link> genres,
    List<Tag> tags,
    List<Link> links) {
  /** What few people say is no measure of a movie, and might be told back to one of them. */
  private static final int FEWEST = 5;

  private static final int MOST_BARS = 10;
  private static final int MOST_TAGS = 10;

  /**
   * How many gave one rating. @@ how many gave it
   *
   * @param height in per cent of that of the highest bar
   */
  public record Bar(double rating, int people, int height) {}

  /** The average for people, such as "4.1"; empty where there is none. */
  public String average(Texts texts) {
    return average.isPresent() ? texts.decimal(average.getAsDouble()) : "";
  }

  /**
   * A tag.
   *
   * @param people how many gave it to the movie
   * @param address of the movies that have it; empty where they are too few to browse
   */
  public record Tag(String name, int people, String address) {}

  /** A link with its text. */
  public record Link(String text, String address) {}

  static MovieFacts of(LiveModel model, Item movie) {
    Facets facets = Facets.of(model);
    RatingHistogram histogram = model.matrix().histogram(movie.id());
    boolean known = histogram.users() >= FEWEST && !model.matrix().scale().implicit();
    return new MovieFacts(
        histogram.users(),
        known ? histogram.mean() : OptionalDouble.empty(),
        known && histogram.bars().size() <= MOST_BARS ? bars(histogram) : List.of(),
        movie.genres().stream().map(name -> genre(facets, name)).toList(),
        model.references().tags().of(movie.id()).stream()
            .limit(MOST_TAGS)
            .map(tag -> new Tag(tag.tag(), tag.people(), address(facets, FacetKind.TAG, tag.tag())))
            .toList(),
        links(model.references().links(), movie.id()));
  }

  private static List<Bar> bars(RatingHistogram histogram) {
    int highest =
        histogram.bars().stream().mapToInt(RatingHistogram.Bar::users).max().orElseThrow();
    return histogram.bars().stream()
        .map(bar -> new Bar(bar.rating(), bar.users(), Math.round(100f * bar.users() / highest)))
        .toList();
  }

  private static Link genre(Facets facets, String name) {
    return new Link(name, address(facets, FacetKind.GENRE, name));
  }

  private static String address(Facets facets, FacetKind kind, String name) {
    return facets.find(kind, name).map(facet -> facet.address().toString()).orElse("");
  }

  private static List<Link> links(ItemLinks known, long movieId) {
    List<Link> links = new ArrayList<>();
    OptionalLong imdb = known.imdbId(movieId);
    imdb.ifPresent(
        id ->
            links.add(
                new Link(
                    "IMDb", String.format(Locale.ROOT, "https://www.imdb.com/title/tt%07d/", id))));
    known
        .tmdbId(movieId)
        .ifPresent(id -> links.add(new Link("TMDB", "https://www.themoviedb.org/movie/" + id)));
    if (imdb.isPresent()) {
      links.add(new Link("MovieLens", "https://movielens.org/movies/" + movieId));
    }
    return links;
  }
}
