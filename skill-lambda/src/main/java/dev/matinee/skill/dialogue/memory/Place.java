package dev.matinee.skill.dialogue.memory;

import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where a conversation is in a list. It names no account: a list of one's own is that of the
 * speaker.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param dataSetUser whose list it is; empty for the speaker's own
 * @param from the position of the first movie that was named last, from 0
 * @param size how many movies are named at a time
 * @param movies that were named last, in order; at least one
 * @param focus the movie that was spoken of last
 * @param selection which movies of the list it goes through
 * @param beside whether the movies that were named last are others than those of the list
 * @param company whose joint list it is; empty for the list of one person
 */
public record Place(
    OptionalLong dataSetUser,
    int from,
    int size,
    List<Long> movies,
    Optional<Long> focus,
    Selection selection,
    boolean beside,
    Optional<Company> company) {
  private static final String NUMBER = "-?[0-9]{1,18}";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<user>own|%1$s|[a-z]+-[A-Za-z0-9-]{1,200}) (?<from>[0-9]{1,3}) (?<size>[0-9]{1,2}) (?<movies>%1$s(,%1$s){0,9}) (?<focus>none|%1$s)(?<beside> beside)? (?<selection>.+)"
              .formatted(NUMBER));

  public Place {
    movies = List.copyOf(movies);
  }

  /** Where movies of the list were named last. */
  public Place(
      OptionalLong dataSetUser,
      int from,
      int size,
      List<Long> movies,
      Optional<Long> focus,
      Selection selection) {
    this(dataSetUser, from, size, movies, focus, selection, false, Optional.empty());
  }

  /**
   * The public user of the data set whose list it is, of several the first; empty for the speaker's
   * own.
   */
  public Optional<UserId> owner() {
    return LongStream.concat(
            dataSetUser.stream(),
            company.stream().flatMapToLong(people -> people.users().stream().mapToLong(id -> id)))
        .mapToObj(UserId::ofDataSetUser)
        .findFirst();
  }

  /** The same place in the joint list of several people. */
  public Place in(Company people) {
    return new Place(
        dataSetUser, from, size, movies, focus, selection, beside, Optional.of(people));
  }

  /** The position after the last movie that was named. */
  public int to() {
    return beside ? from : from + movies.size();
  }

  /** Whether the list is not that of one person with an account. */
  public boolean isShared() {
    return dataSetUser.isPresent() || company.isPresent();
  }

  /** The same place, where the talk is of one movie. */
  public Place about(long movie) {
    return new Place(
        dataSetUser, from, size, movies, Optional.of(movie), selection, beside, company);
  }

  /** The same place after some movies were named that are not its next ones. */
  public Place naming(List<Long> others) {
    return new Place(dataSetUser, to(), size, others, Optional.empty(), selection, true, company);
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
    String user =
        company
            .map(Company::text)
            .orElse(dataSetUser.isPresent() ? Long.toString(dataSetUser.getAsLong()) : "own");
    String ids = movies.stream().map(String::valueOf).collect(Collectors.joining(","));
    String spokenOf = focus.map(String::valueOf).orElse("none");
    return String.join(
        " ",
        user,
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
    String user = form.group("user");
    String focus = form.group("focus");
    return new Place(
        user.matches(NUMBER) ? OptionalLong.of(Long.parseLong(user)) : OptionalLong.empty(),
        Integer.parseInt(form.group("from")),
        Integer.parseInt(form.group("size")),
        Stream.of(form.group("movies").split(",", -1)).map(Long::valueOf).toList(),
        focus.equals("none") ? Optional.empty() : Optional.of(Long.valueOf(focus)),
        Selection.parse(form.group("selection")),
        form.group("beside") != null,
        Company.parse(user));
  }
}
