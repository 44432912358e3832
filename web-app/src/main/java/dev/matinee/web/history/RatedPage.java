package dev.matinee.web.history;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a person rated, watched or hid, to search, to sort and to change. */
public record RatedPage(ModelReference models, PersonalHistories histories, Pages pages) {
  static final String PATH = "/rated";

  /** An order of the movies, and its name in the address. */
  public enum Order {
    RECENT("recent", "rate.order.recent"),
    BEST("best", "rate.order.best"),
    TITLE("title", "rate.order.title"),
    YEAR("year", "rate.order.year");

    private final String value;
    private final String key;

    Order(String value, String key) {
      this.value = value;
      this.key = key;
    }

    public String value() {
      return value;
    }

    /** Of its text. */
    public String key() {
      return key;
    }

    static Order of(Context context) {
      String wanted = Optional.ofNullable(context.queryParam("sort")).orElse(RECENT.value);
      for (Order order : values()) {
        if (order.value.equals(wanted)) {
          return order;
        }
      }
      return RECENT;
    }
  }

  /** A movie and what was said of it. */
  private record Entry(Item movie, MovieMark mark) {
    Instant ratedAt() {
      return mark.rating().map(RatedMovie::ratedAt).orElse(Instant.MIN);
    }
  }

  /**
   * The model of the template.
   *
   * @param movies on the page
   * @param filter of them
   * @param genres that the filter can be set to
   * @param total how many movies there are without the filter
   * @param all the address of the page without the filter
   */
  public record View(
      List<MovieCard> movies,
      RatedFilter filter,
      List<String> genres,
      int total,
      String all,
      Order order,
      int rated,
      int watched,
      int hidden,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      boolean stale,
      Optional<UndoOffer> done,
      Optional<Additions> added,
      Optional<String> next) {
    /** How many movies are marked in each way, without those that are not. */
    public String counts(Texts texts) {
      return Stream.of(
              count(rated, "rate.count.rated", texts),
              count(watched, "rate.count.watched", texts),
              count(hidden, "rate.count.hidden", texts))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    private static String count(int movies, String key, Texts texts) {
      return movies == 0 ? "" : texts.of(key, movies);
    }
  }

  void show(Context context) {
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    History history = reading.history();
    Order order = Order.of(context);
    RatedFilter filter = RatedFilter.of(context);
    List<Entry> all = entries(history, model.catalogue());
    List<Entry> entries =
        all.stream()
            .filter(entry -> filter.fits(entry.movie(), entry.mark()))
            .sorted(comparator(order))
            .toList();
    ShownEntries portion = ShownEntries.of(context, entries.size());
    Address unfiltered = Address.of(PATH).with("sort", order == Order.RECENT ? "" : order.value());
    Address here = filter.on(unfiltered);
    View view =
        new View(
            portion.of(entries).stream()
                .map(entry -> MovieCard.of(entry.movie(), entry.mark(), pages.pictures()))
                .toList(),
            filter,
            genres(all, filter),
            all.size(),
            unfiltered.toString(),
            order,
            history.ratings().size(),
            history.watched().size(),
            history.hidden().size(),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            reading.stale(),
            UndoOffer.of(context, history, model.catalogue()),
            Additions.of(context, history),
            Additions.next(context));
    pages.render(context, "rated.jte", pages.texts(context).of("rate.all"), view);
  }

  private static List<Entry> entries(History history, Catalogue catalogue) {
    List<Entry> entries = new ArrayList<>();
    Stream.of(history.ratings().keySet(), history.watched(), history.hidden())
        .flatMap(Set::stream)
        .distinct()
        .forEach(id -> entries.add(new Entry(catalogue.get(id), history.mark(id))));
    return entries;
  }

  /** Those of the movies; that of an address stays even where no movie has it any more. */
  private static List<String> genres(List<Entry> entries, RatedFilter filter) {
    Stream<String> genres = entries.stream().flatMap(entry -> entry.movie().genres().stream());
    return Stream.concat(genres, Stream.of(filter.genre()))
        .filter(genre -> !genre.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Comparator<Entry> comparator(Order order) {
    Comparator<Entry> byTitle = Comparator.comparing((Entry entry) -> entry.movie().title());
    Comparator<Entry> byRating = Comparator.comparingInt((Entry e) -> -e.mark().halfStars());
    return switch (order) {
      case RECENT -> Comparator.comparing(Entry::ratedAt).reversed().thenComparing(byTitle);
      case BEST -> byRating.thenComparing(byTitle);
      case TITLE -> byTitle;
      case YEAR ->
          Comparator.comparingInt((Entry e) -> -e.movie().year().orElse(0)).thenComparing(byTitle);
    };
  }
}
