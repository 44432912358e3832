package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.spoken.Together;
import dev.matinee.skill.dialogue.spoken.Together.Person;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.storedlists.together.JointList;
import dev.matinee.storedlists.together.ListedPerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the people who watch together, with their stored list.
 *
 * @param listed what they bring to the joint list
 * @param stored their own list; empty where there is none
 */
record Listed(Person person, ListedPerson listed, Optional<ListWithHistoryVersion> stored) {
  List<RecommendedMovie> movies() {
    return stored.map(found -> found.list().moviesWithSaved()).orElse(List.of());
  }

  /** Whether the list may not know what they said last. */
  boolean isOld() {
    return listed.hasTaste() && !stored.map(ListWithHistoryVersion::isCurrent).orElse(false);
  }

  /** Their joint list; empty where none of them has a list, or nothing is left of the lists. */
  static Optional<Together> together(Company company, List<Listed> people, GroupStrategy strategy) {
    Optional<RecommendationList> any =
        people.stream()
            .flatMap(one -> one.stored().stream())
            .findFirst()
            .map(found -> found.list());
    if (any.isEmpty()) {
      return Optional.empty();
    }
    JointList joint = JointList.of(people.stream().map(Listed::listed).toList(), strategy);
    List<RecommendedMovie> movies = movies(joint, people);
    long current = people.stream().anyMatch(Listed::isOld) ? 1 : 0;
    RecommendationList list =
        new RecommendationList(
            any.get().userId(), 0, any.get().modelVersion(), any.get().computedAt(), movies);
    return Optional.of(
            new Together(
                company,
                new ListWithHistoryVersion(list, current, ofSharedTitle(people)),
                people.stream().map(Listed::person).toList(),
                joint))
        .filter(together -> !movies.isEmpty());
  }

  private static Set<Long> ofSharedTitle(List<Listed> people) {
    return people.stream()
        .flatMap(one -> one.stored().stream())
        .flatMap(stored -> stored.ofSharedTitle().stream())
        .collect(Collectors.toSet());
  }

  private static List<RecommendedMovie> movies(JointList joint, List<Listed> people) {
    Map<Long, RecommendedMovie> own = new HashMap<>();
    Map<Long, RecommendedMovie> others = new HashMap<>();
    for (int at = 0; at < people.size(); at++) {
      Map<Long, RecommendedMovie> told = joint.own().get(at);
      if (people.get(at).person().speaks()) {
        own.putAll(told);
      }
      people.get(at).movies().forEach(movie -> others.putIfAbsent(movie.id(), plain(movie)));
    }
    return joint.movies().stream()
        .flatMap(id -> Stream.ofNullable(own.getOrDefault(id, others.get(id))))
        .toList();
  }

  /** Without what it means to its owner. */
  private static RecommendedMovie plain(RecommendedMovie movie) {
    return new RecommendedMovie(
        movie.id(),
        movie.title(),
        movie.year(),
        movie.genres(),
        0,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.UNKNOWN,
        List.of());
  }
}
