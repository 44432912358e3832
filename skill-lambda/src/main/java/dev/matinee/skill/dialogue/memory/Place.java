package dev.matinee.skill.dialogue.memory;

import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a conversation is in a list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param whose list it is
 * @param from the position of the first movie that was named last, from 0
 * @param size how many movies are named at a time
 * @param movies that were named last, in order; at least one
 * @param focus the movie that was spoken of last
 * @param selection which movies of the list it goes through
 * @param beside whether the movies that were named last are others than those of the list
 * @param company whose joint list it is; empty for the list of one person
 */
public record Place(
    Whose whose,
    int from,
    int size,
    List<Long> movies,
    Optional<Long> focus,
    Selection selection,
    boolean beside,
    Optional<Company> company) {
  private static final int USUAL_SIZE = 3;
  private static final String NUMBER = "-?[0-9]{1,18}";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<whose>own|popular|%1$s|[a-z]+-[A-Za-z0-9-]{1,200}) (?<from>[0-9]{1,3}) (?<size>[0-9]{1,2}) (?<movies>%1$s(,%1$s){0,9}) (?<focus>none|%1$s)(?<beside> beside)? (?<selection>.+)"
              .formatted(NUMBER));

  public Place {
    movies = List.copyOf(movies);
  }

  /** Where movies of the list were named last. */
  public Place(
      Whose whose,
      int from,
      int size,
      List<Long> movies,
      Optional<Long> focus,
      Selection selection) {
    this(whose, from, size, movies, focus, selection, false, Optional.empty());
  }

  /** Before the first movie of a list, of which nothing was named yet. */
  public static Place before(Whose whose) {
    return new Place(
        whose, 0, USUAL_SIZE, List.of(), Optional.empty(), Selection.ALL, true, Optional.empty());
  }

  /**
   * The public user of the data set whose list it is, of several the first; empty for the other
   * lists.
   */
  public Optional<UserId> owner() {
    return company
        .flatMap(people -> people.users().stream().findFirst())
        .map(UserId::ofDataSetUser)
        .or(whose::owner);
  }

  /** The same place in the joint list of several people. */
  public Place in(Company people) {
    return new Place(whose, from, size, movies, focus, selection, beside, Optional.of(people));
  }

  /** The position after the last movie that was named. */
  public int to() {
    return beside ? from : from + movies.size();
  }

  /** Whether the list is stored for one person. */
  public boolean isOfOneOwner() {
    return company.isEmpty() && !whose.isPopular();
  }

  /** Whether the list is not that of one person with an account. */
  public boolean isShared() {
    return !whose.equals(Whose.OWN) || company.isPresent();
  }

  /** The same place, where the talk is of one movie. */
  public Place about(long movie) {
    return new Place(whose, from, size, movies, Optional.of(movie), selection, beside, company);
  }

  /** The same place after some movies were named that are not its next ones. */
  public Place naming(List<Long> others) {
    return new Place(whose, to(), size, others, Optional.empty(), selection, true, company);
  }

  /**
   * The movie that a position names, among those that were named last or in the whole list; where
   * nothing was said, the one in focus, or the only one.
   */
  public Optional<Long> movie(HeardNumber position) {
    if (position.isMissing()) {
      return focus.or(() -> movies.size() == 1 ? Optional.of(movies.get(0)) : Optional.empty());
    }
    if (position.isLast()) {
      return Optional.of(movies.get(movies.size() - 1));
    }
    return position.position().stream()
        .map(number -> number > movies.size() ? number - from : number)
        .filter(number -> number >= 1 && number <= movies.size())
        .mapToObj(number -> movies.get((int) number - 1))
        .findFirst();
  }

  /** One line, which {@link #parse} reads. */
  public String text() {
    String ids = movies.stream().map(String::valueOf).collect(Collectors.joining(","));
    String spokenOf = focus.map(String::valueOf).orElse("none");
    return String.join(
        " ",
        company.map(Company::text).orElse(whose.text()),
        String.valueOf(from),
        String.valueOf(size),
        ids,
        spokenOf + (beside ? " beside" : ""),
        selection.text());
  }

  /** What {@link #text} wrote; nothing for any other text. */
  public static Optional<Place> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(of(form)) : Optional.empty();
  }

  private static Place of(Matcher form) {
    String focus = form.group("focus");
    Optional<Company> company = Company.parse(form.group("whose"));
    return new Place(
        company.isPresent() ? Whose.OWN : new Whose(form.group("whose")),
        Integer.parseInt(form.group("from")),
        Integer.parseInt(form.group("size")),
        Stream.of(form.group("movies").split(",", -1)).map(Long::valueOf).toList(),
        focus.equals("none") ? Optional.empty() : Optional.of(Long.valueOf(focus)),
        Selection.parse(form.group("selection")),
        form.group("beside") != null,
        company);
  }
}
