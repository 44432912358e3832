package dev.matinee.web.history;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.web.http.Address;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of a person's movies a page shows. Immutable.
 *
 * @param title the beginnings of words that a title has, as typed; empty for any title
 * @param genre a genre, in the data set's vocabulary; empty for any
 */
public record RatedFilter(String title, Kind kind, String genre) {
  private static final String TITLE = "title";
  private static final String KIND = "kind";
  private static final String GENRE = "genre";
  private static final int MAX_LENGTH = 200;

  /** What was said of a movie, and its name in the address. */
  public enum Kind {
    ALL("", "rate.kind.all"),
    RATED("rated", "rate.kind.rated"),
    WATCHED("watched", "rate.kind.watched"),
    HIDDEN("hidden", "rate.kind.hidden");

    private final String value;
    private final String key;

    Kind(String value, String key) {
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

    private boolean fits(MovieMark mark) {
      return switch (this) {
        case ALL -> true;
        case RATED -> mark.rating().isPresent();
        case WATCHED -> mark.watched();
        case HIDDEN -> mark.hidden();
      };
    }

    private static Kind of(String wanted) {
      return Arrays.stream(values())
          .filter(kind -> kind.value.equals(wanted))
          .findFirst()
          .orElse(ALL);
    }
  }

  static RatedFilter of(Context context) {
    return new RatedFilter(
        parameter(context, TITLE), Kind.of(parameter(context, KIND)), parameter(context, GENRE));
  }

  private static String parameter(Context context, String name) {
    String value = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    return value.substring(0, Math.min(value.length(), MAX_LENGTH));
  }

  /** Whether it leaves anything out. */
  public boolean isAny() {
    return !title.isEmpty() || kind != Kind.ALL || !genre.isEmpty();
  }

  boolean fits(Item movie, MovieMark mark) {
    return kind.fits(mark)
        && (genre.isEmpty() || movie.genres().contains(genre))
        && hasTitle(movie.title());
  }

  /** Where neither letters nor digits were typed, as "...", it is looked for as it is. */
  private boolean hasTitle(String shown) {
    List<String> typed = TitleWords.of(title);
    List<String> words = TitleWords.of(shown);
    return typed.isEmpty()
        ? shown.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT))
        : typed.stream().allMatch(start -> words.stream().anyMatch(it -> it.startsWith(start)));
  }

  /** An address that has it. */
  Address on(Address page) {
    return page.with(TITLE, title).with(KIND, kind.value).with(GENRE, genre);
  }
}
