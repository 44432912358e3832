package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.heard.WishSlot;
import dev.matinee.skill.words.OwnWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which slots the intents of the interaction model have. */
final class Slots {
  static final String MEMBER_ID = WishSlot.MEMBER_ID.slotName();
  static final String AMOUNT = WishSlot.AMOUNT.slotName();
  static final String TITLE = "title";
  static final String POSITION = "position";
  static final String STARS = "stars";
  static final String OPINION = "opinion";
  static final String VERDICT = "verdict";
  static final String LIKING = "liking";
  static final String GENRE = "genre";
  static final String ALSO = "also";
  static final String WITHOUT = "without";
  static final String DECADE = "decade";
  static final String YEAR = "year";
  static final String SIDE = "side";
  static final String AGE = "age";
  static final String OTHER_ID = "otherId";
  static final String NAME = "name";

  /** Those for the letters of an evening's code, in order. */
  static final List<String> LETTERS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");

  /** Those of {@code AMAZON.SelectIntent}, which the interaction model does not name. */
  static final String LIST_POSITION = "ListPosition";

  static final String ANAPHOR = "Anaphor";

  private static final Map<String, List<String>> BY_INTENT =
      Map.ofEntries(
          Map.entry("RecommendMoviesIntent", List.of(MEMBER_ID, AMOUNT)),
          Map.entry(
              "RecommendByGenreIntent", List.of(GENRE, ALSO, WITHOUT, DECADE, YEAR, SIDE, AMOUNT)),
          Map.entry(
              "RefineListIntent", List.of(GENRE, ALSO, WITHOUT, DECADE, YEAR, SIDE, AGE, AMOUNT)),
          Map.entry("ForKidsIntent", List.of(AMOUNT)),
          Map.entry("PopularMoviesIntent", List.of(GENRE, DECADE, AMOUNT)),
          Map.entry(OwnWords.INTENT, List.of(OwnWords.SLOT)),
          Map.entry(OwnWords.OUR_INTENT, List.of(OwnWords.SLOT)),
          Map.entry("MovieDetailsIntent", List.of(POSITION)),
          Map.entry("WhyThisOneIntent", List.of(POSITION)),
          Map.entry("SeenItIntent", List.of(POSITION)),
          Map.entry("NotInterestedIntent", List.of(POSITION)),
          Map.entry("RateMovieIntent", List.of(POSITION, STARS, OPINION, VERDICT)),
          Map.entry("RateByNameIntent", List.of(TITLE, STARS, OPINION, LIKING, YEAR, POSITION)),
          Map.entry("SeenByNameIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("NotInterestedByNameIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("WhyByNameIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("AboutMovieIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("SimilarMoviesIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("SaveMovieIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry("RemoveRatingIntent", List.of(TITLE, YEAR, POSITION)),
          Map.entry(
              "WatchTogetherIntent",
              Stream.concat(LETTERS.stream(), Stream.of(MEMBER_ID, OTHER_ID, NAME, AMOUNT))
                  .toList()));

  private Slots() {}

  /** The names of the slots of an intent; none where it has none. */
  static List<String> of(String intent) {
    return BY_INTENT.getOrDefault(intent, List.of());
  }
}
