package dev.matinee.web.evening;

import dev.matinee.recommender.RatingScale;
import dev.matinee.serving.evening.EveningMovie;
import dev.matinee.serving.evening.MemberMatch;
import dev.matinee.store.Evening;
import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.movie.Pictures;
import dev.matinee.web.movie.Suitability;
import dev.matinee.web.movie.Whose;
import java.util.List;
import java.util.Optional;

/**
 * A movie of an evening's list as a page shows it to a member. Immutable.
 *
 * @param movie the movie, with what the member who looks at it said of it
 * @param views what it means to each member of whose taste something is known
 */
public record EveningCard(MovieCard movie, List<View> views) {
  /**
   * What it means to one member.
   *
   * @param suits whether it suits them
   * @param unlikely whether they more likely do not like it
   * @param text how well and why
   */
  public record View(ShownMember member, boolean suits, boolean unlikely, Suitability text) {}

  static EveningCard of(
      EveningMovie entry, Evening evening, History viewer, RatingScale scale, Pictures pictures) {
    MovieCard card = MovieCard.of(entry.movie(), viewer.mark(entry.movie().id()), pictures);
    List<View> views =
        entry.members().stream()
            .flatMap(match -> view(match, evening, viewer.userId(), scale).stream())
            .toList();
    return new EveningCard(card, views);
  }

  private static Optional<View> view(
      MemberMatch match, Evening evening, UserId viewer, RatingScale scale) {
    ShownMember member = ShownMember.of(match.member(), evening, viewer);
    boolean suits = match.suits();
    return match
        .movie()
        .map(
            own ->
                new View(
                    member,
                    suits,
                    own.match().isPresent() && !suits,
                    Suitability.of(own, scale, member.you() ? Whose.YOURS : Whose.THEIRS)));
  }
}
