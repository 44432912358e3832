package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.WishSlot;
import java.util.List;
import java.util.Map;

/** Which slots the intents of the interaction model have. */
final class Slots {
  static final String MEMBER_ID = WishSlot.MEMBER_ID.slotName();
  static final String AMOUNT = WishSlot.AMOUNT.slotName();
  static final String POSITION = "position";
  static final String STARS = "stars";
  static final String OPINION = "opinion";
  static final String GENRE = "genre";
  static final String ALSO = "also";
  static final String WITHOUT = "without";
  static final String DECADE = "decade";
  static final String YEAR = "year";
  static final String SIDE = "side";
  static final String AGE = "age";

  private static final Map<String, List<String>> BY_INTENT =
      Map.of(
          "RecommendMoviesIntent", List.of(MEMBER_ID, AMOUNT),
          "RecommendByGenreIntent", List.of(GENRE, ALSO, WITHOUT, DECADE, YEAR, SIDE, AMOUNT),
          "RefineListIntent", List.of(GENRE, ALSO, WITHOUT, DECADE, YEAR, SIDE, AGE, AMOUNT),
          "ForKidsIntent", List.of(AMOUNT),
          "MovieDetailsIntent", List.of(POSITION),
          "WhyThisOneIntent", List.of(POSITION),
          "SeenItIntent", List.of(POSITION),
          "NotInterestedIntent", List.of(POSITION),
          "RateMovieIntent", List.of(POSITION, STARS, OPINION));

  private Slots() {}

  /** The names of the slots of an intent; none where it has none. */
  static List<String> of(String intent) {
    return BY_INTENT.getOrDefault(intent, List.of());
  }
}
