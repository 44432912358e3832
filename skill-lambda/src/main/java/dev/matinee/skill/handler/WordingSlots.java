package dev.matinee.skill.handler;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Slots that hold how a wish is put, and for when and whom: with them a sample stands for many
 * sentences. No answer depends on what they hold.
 */
final class WordingSlots {
  private static final String LEAD = "lead";
  private static final String REQUEST = "request";
  private static final String WISH = "wish";
  private static final String QUALITY = "quality";
  private static final String THAT = "that";
  private static final String QUESTION = "question";
  private static final String OCCASION = "occasion";
  private static final String COMPANY = "company";
  private static final String VIEWERS = "viewers";
  private static final String CHILDREN = "children";
  private static final String CHILD = "child";
  private static final String TIME = "time";
  private static final String TAIL = "tail";
  private static final String NOT = "not";
  private static final String TASTE = "taste";
  private static final String NEWS = "news";
  private static final String LIST = "list";
  private static final String PHONE = "phone";
  private static final String ACCOUNT = "account";
  private static final String SHELF = "shelf";
  private static final String HOW = "how";

  private static final Map<String, List<String>> BY_INTENT =
      Map.ofEntries(
          Map.entry("RecommendMoviesIntent", List.of(LEAD, REQUEST, QUALITY, OCCASION, TAIL)),
          Map.entry(
              "WatchTogetherIntent",
              List.of(LEAD, REQUEST, WISH, QUALITY, OCCASION, COMPANY, VIEWERS, TAIL)),
          Map.entry(
              "RecommendByGenreIntent",
              List.of(LEAD, REQUEST, WISH, QUALITY, OCCASION, COMPANY, TAIL)),
          Map.entry(
              "ForKidsIntent",
              List.of(LEAD, REQUEST, WISH, QUALITY, THAT, OCCASION, CHILDREN, CHILD, TAIL)),
          Map.entry("RefineListIntent", List.of(LEAD, REQUEST, WISH, QUALITY, OCCASION, NOT, TAIL)),
          Map.entry(
              "SimilarMoviesIntent", List.of(LEAD, REQUEST, WISH, QUALITY, THAT, OCCASION, TAIL)),
          Map.entry("PopularMoviesIntent", List.of(LEAD, REQUEST, WISH, QUALITY, OCCASION, TAIL)),
          Map.entry("MovieDetailsIntent", List.of(LEAD, THAT, QUESTION, TAIL)),
          Map.entry("AboutMovieIntent", List.of(LEAD, QUESTION, TAIL)),
          Map.entry("WhyThisOneIntent", List.of(LEAD, THAT, TAIL)),
          Map.entry("WhyByNameIntent", List.of(LEAD, TAIL)),
          Map.entry("SeenItIntent", List.of(LEAD, THAT, TIME, TAIL)),
          Map.entry("SeenByNameIntent", List.of(LEAD, TIME, TAIL)),
          Map.entry("NotInterestedIntent", List.of(LEAD, THAT, TAIL, NOT, TASTE)),
          Map.entry("NotInterestedByNameIntent", List.of(LEAD, TAIL, NOT, TASTE)),
          Map.entry("RateMovieIntent", List.of(LEAD, THAT, TIME, TAIL, HOW)),
          Map.entry("RateByNameIntent", List.of(LEAD, TAIL, HOW)),
          Map.entry("SaveMovieIntent", List.of(LEAD, THAT, TAIL, SHELF)),
          Map.entry("LastRatedIntent", List.of(LEAD, TAIL)),
          Map.entry("RatingCountIntent", List.of(LEAD, TAIL)),
          Map.entry("RemoveRatingIntent", List.of(LEAD, TAIL, NOT)),
          Map.entry("WhatsNewIntent", List.of(LEAD, REQUEST, WISH, OCCASION, TAIL)),
          Map.entry("TellNewsIntent", List.of(LEAD, NEWS, TAIL)),
          Map.entry("SendToPhoneIntent", List.of(LEAD, LIST, PHONE, TAIL)),
          Map.entry("UndoIntent", List.of(LEAD, TAIL)),
          Map.entry("SurpriseMeIntent", List.of(LEAD, OCCASION, TAIL)),
          Map.entry("LinkAccountIntent", List.of(LEAD, ACCOUNT, TAIL)),
          Map.entry("UnlinkAccountIntent", List.of(LEAD, TAIL)));

  private WordingSlots() {}

  /** The names of those of an intent; none where it has none. */
  static Stream<String> of(String intent) {
    return BY_INTENT.getOrDefault(intent, List.of()).stream();
  }

  /** Whether a slot of an intent is one of them. */
  static boolean contains(String intent, String slot) {
    return BY_INTENT.getOrDefault(intent, List.of()).contains(slot);
  }
}
