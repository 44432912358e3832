package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.evening.EveningList;
import dev.matinee.serving.evening.EveningMovie;
import dev.matinee.serving.evening.MemberHistory;
import dev.matinee.serving.evening.MemberMatch;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.list.SuitedMovies;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.Evening;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of an evening as the API writes it: that of the person who asks, in the order of the
 * evening, with what each movie means to each member. What others rated is not in it.
 */
record EveningListJson(
    String userId,
    long historyVersion,
    String modelVersion,
    String computedAt,
    boolean cached,
    boolean degraded,
    int total,
    EveningJson evening,
    List<Entry> items) {
  static EveningListJson of(
      Evening evening,
      EveningList list,
      ListPart part,
      UserId asking,
      LiveModel model,
      Instant now) {
    MemberHistory own =
        list.members().stream()
            .filter(member -> member.member().userId().equals(asking))
            .findAny()
            .orElseThrow();
    return new EveningListJson(
        asking.value(),
        own.history().version(),
        model.version(),
        now.toString(),
        false,
        list.degraded(),
        list.total(),
        EveningJson.of(evening, asking),
        list.part(part.offset(), part.count()).stream()
            .map(entry -> Entry.of(entry, asking, model))
            .toList());
  }

  /**
   * A movie.
   *
   * @param item as the own list of who asks has it
   * @param members what it means to each, in the order in which they joined
   */
  record Entry(@JsonUnwrapped ListDocument.Item item, List<Match> members) {
    static Entry of(EveningMovie entry, UserId asking, LiveModel model) {
      RecommendedMovie own =
          entry.members().stream()
              .filter(match -> match.member().userId().equals(asking))
              .findAny()
              .flatMap(MemberMatch::movie)
              .orElseGet(() -> SuitedMovies.unranked(entry.movie()));
      return new Entry(
          ListDocument.Item.of(own),
          entry.members().stream().map(match -> Match.of(match, asking, model)).toList());
    }
  }

  /** What a movie means to one member; the match is left out on thin evidence. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Match(
      String name,
      boolean guest,
      boolean you,
      boolean suits,
      @Nullable Integer match,
      List<Liked> because) {
    static Match of(MemberMatch match, UserId asking, LiveModel model) {
      EveningJson.Member member = EveningJson.Member.of(match.member(), asking);
      Optional<RecommendedMovie> movie = match.movie();
      return new Match(
          member.name(),
          member.guest(),
          member.you(),
          match.suits(),
          movie.map(own -> ListDocument.orNull(own.match())).orElse(null),
          movie.map(RecommendedMovie::because).orElse(List.of()).stream()
              .filter(reason -> model.matrix().scale().isLiked(reason.rating()))
              .map(Liked::of)
              .toList());
    }
  }

  /** A movie that the member liked; how much is not told. */
  record Liked(long movieId, String title) {
    static Liked of(Reason reason) {
      return new Liked(reason.movieId(), reason.title());
    }
  }
}
