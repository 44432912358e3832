package dev.matinee.web.imports.page;

import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.MovieMark;
import dev.matinee.web.history.Additions;
import dev.matinee.web.imports.ImportChange;
import dev.matinee.web.imports.ImportPreview;
import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.FileMark;
import dev.matinee.web.imports.format.ListMeaning;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MarkText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a file would add to somebody's movies, as a page shows it. Immutable.
 *
 * @param source where the file comes from
 * @param additions what is added without any choice; empty where that would be too many movies
 * @param meanings what the movies of the file may be, where it does not tell; else empty
 * @param marks the rows whose movie is known, as the form carries them
 * @param genres as the form carries them
 * @param choices rows for which a person has to choose
 * @param unasked how many more such rows there are, behind those
 * @param changes own ratings that give way
 * @param matched rows whose movie is known
 * @param skipped rows that are left out
 */
public record PreviewView(
    String csrf,
    String source,
    Optional<Additions> additions,
    List<Meaning> meanings,
    String marks,
    List<String> genres,
    List<Choice> choices,
    int unasked,
    List<Change> changes,
    Head<Matched> matched,
    Head<SkippedRow> skipped) {
  static final int MAX_CHOICES = 100;
  static final int MAX_ROWS = 300;
  private static final int MAX_OPEN = 24;

  /**
   * What the movies of the file may be.
   *
   * @param value what choosing it sends
   * @param adds what it would add
   */
  public record Meaning(String value, Addition adds) {
    /** Whether the movies are a watchlist. */
    public boolean isSaved() {
      return value.equals(ListMeaning.SAVED.label());
    }
  }

  /**
   * What a meaning would add.
   *
   * @param additions empty where that would be too many movies
   */
  public record Addition(Optional<Additions> additions) {
    /** {@return the same for people} */
    public String in(Texts texts) {
      return additions
          .map(all -> texts.of("import.meaning.adds", all.words(texts)))
          .orElseGet(() -> texts.of("import.meaning.full"));
    }
  }

  /** A row that may mean several movies. */
  public record Choice(int line, String title, FileMark said, List<Candidate> candidates) {
    static Choice of(Ambiguous row, History own) {
      return new Choice(
          row.line(),
          row.title(),
          row.mark(),
          row.candidates().stream().map(movie -> Candidate.of(movie, row, own)).toList());
    }

    /** Whether one of the candidates is chosen beforehand. */
    public boolean isLikely() {
      return candidates.stream().anyMatch(Candidate::likely);
    }
  }

  /**
   * A movie that may be meant.
   *
   * @param value what choosing it sends
   * @param own what the person said of it
   * @param likely whether it is chosen beforehand
   * @param twin whether another candidate has its title and year, so that more has to be said
   * @param genres of the movie
   * @param id the number of MovieLens
   */
  public record Candidate(
      String title,
      String value,
      MovieMark own,
      boolean likely,
      boolean twin,
      List<String> genres,
      long id) {
    static Candidate of(Item movie, Ambiguous row, History history) {
      String title = fullTitle(movie);
      long same =
          row.candidates().stream().map(PreviewView::fullTitle).filter(title::equals).count();
      return new Candidate(
          title,
          MarksField.of(movie, row.mark()),
          history.mark(movie.id()),
          row.likely().filter(movie::equals).isPresent(),
          same > 1,
          movie.genres(),
          movie.id());
    }
  }

  /** A rating of the person's own that gives way to one of the file. */
  public record Change(String title, MovieMark before, MovieMark after) {}

  /**
   * The beginning of a long list.
   *
   * @param rest how many rows are not shown
   */
  public record Head<T>(List<T> rows, int rest) {
    static <T> Head<T> of(List<T> all) {
      int shown = Math.min(all.size(), MAX_ROWS);
      return new Head<>(List.copyOf(all.subList(0, shown)), all.size() - shown);
    }

    /** How long the whole list is. */
    public int total() {
      return rows.size() + rest;
    }
  }

  /**
   * What a page shows of a preview.
   *
   * @param asked the line up to which unclear rows were asked before
   */
  static PreviewView of(ImportPreview preview, History own, int asked, Instant now, String csrf) {
    List<Ambiguous> open =
        preview.ambiguous().stream()
            .filter(row -> row.line() > asked && !isHere(row, own))
            .toList();
    ImportPreview decided = preview.as(ListMeaning.SAVED, now);
    Optional<History> after = after(decided, own);
    return new PreviewView(
        csrf,
        preview.source(),
        after.map(history -> Additions.between(own, history)),
        preview.isOpen() ? meanings(preview, own, now) : List.of(),
        MarksField.of(preview.matched()),
        List.copyOf(new TreeSet<>(preview.genres())),
        open.stream().limit(MAX_CHOICES).map(row -> Choice.of(row, own)).toList(),
        Math.max(0, open.size() - MAX_CHOICES),
        after.map(history -> changes(decided, own, history)).orElse(List.of()),
        Head.of(preview.matched()),
        Head.of(preview.skipped()));
  }

  private static List<Meaning> meanings(ImportPreview preview, History own, Instant now) {
    return Arrays.stream(ListMeaning.values())
        .map(
            meaning ->
                new Meaning(meaning.label(), adds(after(preview.as(meaning, now), own), own)))
        .toList();
  }

  private static Addition adds(Optional<History> after, History own) {
    return new Addition(after.map(history -> Additions.between(own, history)));
  }

  /** Empty where that would be too many movies. */
  private static Optional<History> after(ImportPreview preview, History own) {
    try {
      return Optional.of(ImportChange.of(preview, Map.of()).applyTo(own));
    } catch (HistoryFullException e) {
      return Optional.empty();
    }
  }

  /** Whether the person chose a movie for this row before, or has it anyway. */
  private static boolean isHere(Ambiguous row, History own) {
    return row.candidates().stream().anyMatch(movie -> isHere(movie.id(), row.mark().mark(), own));
  }

  private static boolean isHere(long movie, MovieMark mark, History history) {
    MovieMark own = history.mark(movie);
    if (mark.watched()) {
      return own.watched() || own.rating().isPresent();
    }
    if (mark.saved() || mark.isNone()) {
      return !own.isNone();
    }
    return mark.rating().isPresent() ? own.halfStars() == mark.halfStars() : own.hidden();
  }

  private static List<Change> changes(ImportPreview preview, History own, History after) {
    return preview.matched().stream()
        .map(Matched::movie)
        .distinct()
        .filter(movie -> isChanged(movie.id(), own, after))
        .map(movie -> change(movie, own, after))
        .toList();
  }

  private static boolean isChanged(long movie, History own, History after) {
    int before = own.mark(movie).halfStars();
    return before > 0 && before != after.mark(movie).halfStars();
  }

  private static Change change(Item movie, History own, History after) {
    return new Change(fullTitle(movie), own.mark(movie.id()), after.mark(movie.id()));
  }

  /** What a row says of its movie: "4.5 ★". */
  public static String words(FileMark said, Texts texts) {
    MovieMark mark = said.mark();
    if (mark.rating().isPresent()) {
      return stars(mark, texts);
    }
    if (said.isOpen()) {
      return texts.of("import.said.listed");
    }
    if (mark.saved()) {
      return texts.of("import.said.saved");
    }
    return texts.of(mark.watched() ? "import.said.watched" : "import.said.hidden");
  }

  /** A rating: "4.5 ★". */
  public static String stars(MovieMark rating, Texts texts) {
    return MarkText.stars(rating, texts) + " ★";
  }

  /** A title with its year. */
  public static String fullTitle(Item movie) {
    return movie.title() + (movie.year().isPresent() ? " (" + movie.year().getAsInt() + ")" : "");
  }

  /** The line behind which the same file goes on; 0 where every unclear row is asked here. */
  public int asked() {
    return unasked == 0 ? 0 : choices.get(choices.size() - 1).line();
  }

  /** How many rows wait for a choice. */
  public int open() {
    return choices.size() + unasked;
  }

  /** What is added without any choice, in words. */
  public String sentence(Texts texts) {
    if (!meanings.isEmpty()) {
      return texts.of("import.preview.list");
    }
    return additions
        .filter(all -> !all.isNothing())
        .map(all -> texts.of("import.preview.adds", all.words(texts)))
        .orElseGet(
            () -> texts.of(matched.total() == 0 ? "import.preview.none" : "import.preview.all"));
  }

  /** Whether all that was found may stand there at once. */
  public boolean isShort() {
    return matched.total() <= MAX_OPEN;
  }

  /** Whether there is anything to add. */
  public boolean hasNews() {
    return !choices.isEmpty()
        || !meanings.isEmpty()
        || additions.filter(all -> !all.isNothing()).isPresent();
  }
}
