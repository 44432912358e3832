package dev.matinee.lists.search;

import dev.matinee.lists.titles.Title;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The movies that fit, each by its best name, and which of them is meant. */
final class Candidates {
  /** Eight times as many people: three bits. */
  private static final int FAR_BETTER_KNOWN = 3;

  private final List<Title> titles;
  private final Map<Integer, MatchRank> ranks = new HashMap<>();

  Candidates(List<Title> titles) {
    this.titles = titles;
  }

  private record Candidate(MatchRank rank, Title title) {
    boolean isFarBetterKnownThan(Candidate other) {
      return title.renown() - other.title.renown() >= FAR_BETTER_KNOWN;
    }

    /** Data sets differ by a year in when a movie came out. */
    int yearsFrom(int year) {
      return title.year().isEmpty() ? Integer.MAX_VALUE : Math.abs(title.year().getAsInt() - year);
    }
  }

  void add(int movie, MatchRank rank) {
    if (rank != MatchRank.NONE) {
      ranks.merge(movie, rank, (one, other) -> one.isBetterThan(other) ? one : other);
    }
  }

  boolean isEmpty() {
    return ranks.isEmpty();
  }

  /** Whether a name fits from its first to its last word. */
  boolean haveWholeName() {
    return ranks.values().stream().anyMatch(rank -> rank.isBetterThan(MatchRank.BEGINNING));
  }

  /** Those that are meant, with a year that was said. */
  FoundTitles found(OptionalInt year) {
    List<Candidate> all =
        ranks.entrySet().stream()
            .map(each -> new Candidate(each.getValue(), titles.get(each.getKey())))
            .toList();
    return year.isPresent() ? ofYear(all, year.getAsInt()) : best(all);
  }

  private static FoundTitles ofYear(List<Candidate> all, int year) {
    for (int years = 0; years <= 1; years++) {
      int most = years;
      List<Candidate> near = all.stream().filter(each -> each.yearsFrom(year) <= most).toList();
      if (!near.isEmpty()) {
        return best(near);
      }
    }
    FoundTitles ofOtherYears = best(all);
    return new FoundTitles(ofOtherYears.movies(), false);
  }

  /** Those of the best rank, and those of others that are far better known. */
  private static FoundTitles best(List<Candidate> all) {
    List<Candidate> sorted =
        all.stream()
            .sorted(
                Comparator.comparing(Candidate::rank)
                    .thenComparing(each -> -each.title.renown())
                    .thenComparing(each -> each.title.year().orElse(Integer.MAX_VALUE))
                    .thenComparing(each -> each.title.id()))
            .toList();
    if (sorted.isEmpty()) {
      return FoundTitles.none();
    }
    Candidate first = sorted.get(0);
    List<Candidate> meant = sorted.stream().filter(each -> mayBeMeant(each, first)).toList();
    boolean sure = meant.stream().skip(1).allMatch(first::isFarBetterKnownThan);
    Stream<Title> movies = meant.stream().map(Candidate::title).limit(FoundTitles.MOST);
    return new FoundTitles(movies.toList(), sure);
  }

  private static boolean mayBeMeant(Candidate each, Candidate first) {
    return each.rank == first.rank
        || (each.rank.isBetterThan(MatchRank.BEGINNING) && each.isFarBetterKnownThan(first));
  }
}
