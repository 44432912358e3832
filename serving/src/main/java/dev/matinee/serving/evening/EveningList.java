package dev.matinee.serving.evening;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.SuitedMovies;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.storedlists.together.JointList;
import dev.matinee.storedlists.together.ListedPerson;
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
  private final LiveModel model;
  private final List<MemberHistory> members;
  private final JointList joint;

  private EveningList(LiveModel model, List<MemberHistory> members, JointList joint) {
    this.model = model;
    this.members = List.copyOf(members);
    this.joint = joint;
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
    JointList joint =
        JointList.of(
            members.stream()
                .map(
                    member -> ListedPerson.of(member.history(), () -> ownList(model, flow, member)))
                .toList(),
            strategy);
    return new EveningList(model, members, joint);
  }

  private static List<RecommendedMovie> ownList(
      LiveModel model, RecommendationFlow flow, MemberHistory member) {
    return flow.list(model, member.owner(model)).list().moviesWithSaved();
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
    return joint.movies().size();
  }

  /**
   * A part of it, with what each movie means to each member. A match that is not in a member's own
   * list, since other movies suit them better, is computed for it.
   *
   * @param from how many movies to pass over, 0 or more
   * @param count how many at most, 0 or more
   */
  public List<EveningMovie> part(int from, int count) {
    List<Long> part = joint.movies().stream().skip(from).limit(count).toList();
    List<Map<Long, RecommendedMovie>> views =
        IntStream.range(0, members.size()).mapToObj(member -> views(member, part)).toList();
    return part.stream().map(movie -> entry(movie, views)).toList();
  }

  private Map<Long, RecommendedMovie> views(int member, List<Long> part) {
    MemberHistory who = members.get(member);
    Map<Long, RecommendedMovie> own = joint.own().get(member);
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
