package dev.matinee.serving.evening;

import dev.matinee.lists.group.Group;
import dev.matinee.lists.group.GroupEntry;
import dev.matinee.lists.group.GroupMember;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.lists.group.RankedMovie;
import dev.matinee.recommender.Dials;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.MovieFilter;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.SuitedMovies;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The list of an evening. Each member's own list is found or made as it is for the member alone,
 * but for movies that they saved for later, which an evening may be the time for. A strategy makes
 * one list of them, by places and not by scores. Movies that any member rated, watched or hid are
 * not in it. A member who told nothing of their taste has no say in the order, unless no member
 * did.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class EveningList {
  private static final ListWish WITH_SAVED = new ListWish(MovieFilter.NONE, Dials.NEUTRAL, true);

  private final LiveModel model;
  private final List<MemberHistory> members;
  private final List<Map<Long, RecommendedMovie>> ownLists;
  private final List<Long> movies;

  private EveningList(
      LiveModel model,
      List<MemberHistory> members,
      List<Map<Long, RecommendedMovie>> ownLists,
      List<Long> movies) {
    this.model = model;
    this.members = List.copyOf(members);
    this.ownLists = ownLists;
    this.movies = movies;
  }

  /**
   * Makes it, of at most {@link RecommendationList#MAX_MOVIES} movies.
   *
   * @param flow finds the members' own lists
   * @param members one or more, in the order in which they joined. Where members choose in turn, it
   *     is the order of the first round
   * @param strategy how the lists become one
   */
  public static EveningList of(
      LiveModel model,
      RecommendationFlow flow,
      List<MemberHistory> members,
      GroupStrategy strategy) {
    boolean anyTaste = members.stream().anyMatch(MemberHistory::hasTaste);
    List<GroupMember> group = new ArrayList<>();
    List<Map<Long, RecommendedMovie>> own = new ArrayList<>();
    for (MemberHistory member : members) {
      List<RecommendedMovie> list =
          member.hasTaste() || !anyTaste ? ownList(model, flow, member) : List.of();
      // Of one digit, so that the order of the names is that of joining.
      group.add(groupMember(Integer.toString(group.size()), list, member.history()));
      own.add(member.hasTaste() ? byId(list) : Map.of());
    }
    List<Long> movies =
        strategy.list(Group.of(group), RecommendationList.MAX_MOVIES).stream()
            .map(GroupEntry::movieId)
            .toList();
    return new EveningList(model, members, own, movies);
  }

  private static List<RecommendedMovie> ownList(
      LiveModel model, RecommendationFlow flow, MemberHistory member) {
    ListWish wish = member.history().saved().size() > 0 ? WITH_SAVED : ListWish.USUAL;
    return flow.list(model, member.owner(model), wish).list().movies();
  }

  private static GroupMember groupMember(String id, List<RecommendedMovie> list, History history) {
    Set<Long> excluded = new HashSet<>(history.ratings().keySet());
    excluded.addAll(history.watched());
    excluded.addAll(history.hidden());
    return new GroupMember(
        id, list.stream().map(movie -> RankedMovie.of(movie.id())).toList(), excluded);
  }

  private static Map<Long, RecommendedMovie> byId(List<RecommendedMovie> list) {
    return list.stream().collect(Collectors.toMap(RecommendedMovie::id, movie -> movie));
  }

  /** Whose list it is, in the order in which they joined. */
  public List<MemberHistory> members() {
    return members;
  }

  /** Whether the newest history of a member could not be read, so that the list may not know it. */
  public boolean degraded() {
    return members.stream().anyMatch(MemberHistory::stale);
  }

  /** How many movies it has. */
  public int total() {
    return movies.size();
  }

  /**
   * A part of it, with what each movie means to each member. A match that is not in a member's own
   * list, since other movies suit them better, is computed for it.
   *
   * @param from how many movies to pass over, 0 or more
   * @param count how many at most, 0 or more
   */
  public List<EveningMovie> part(int from, int count) {
    List<Long> part = movies.stream().skip(from).limit(count).toList();
    List<Map<Long, RecommendedMovie>> views =
        IntStream.range(0, members.size()).mapToObj(member -> views(member, part)).toList();
    return part.stream().map(movie -> entry(movie, views)).toList();
  }

  private Map<Long, RecommendedMovie> views(int member, List<Long> part) {
    MemberHistory who = members.get(member);
    Map<Long, RecommendedMovie> own = ownLists.get(member);
    Set<Long> others =
        part.stream()
            .filter(movie -> who.hasTaste() && !own.containsKey(movie))
            .collect(Collectors.toSet());
    return Stream.of(own, SuitedMovies.of(model, who.history(), others))
        .flatMap(views -> views.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private EveningMovie entry(long movie, List<Map<Long, RecommendedMovie>> views) {
    List<MemberMatch> matches =
        IntStream.range(0, members.size())
            .mapToObj(
                member ->
                    new MemberMatch(
                        members.get(member).member(),
                        Optional.ofNullable(views.get(member).get(movie))))
            .toList();
    return new EveningMovie(model.catalogue().get(movie), matches);
  }
}
