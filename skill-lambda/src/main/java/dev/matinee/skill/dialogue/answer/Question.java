package dev.matinee.skill.dialogue.answer;

/**
 * A question whose answer fills a slot. Each names the intent that its answer belongs to, so that a
 * bare answer ("four and a half", "the second one", "comedies") is understood.
 */
public enum Question {
  /** Whose movies: the number of a public user of the data set, or a pairing code. */
  MEMBER_ID("RecommendMoviesIntent", "memberId"),
  /** How many movies. */
  AMOUNT("RecommendMoviesIntent", "amount"),
  /** Movies of which kind. */
  GENRE("RecommendByGenreIntent", "genre"),
  /** How many stars a movie gets. */
  STARS("RateMovieIntent", "stars"),
  /** Which movie gets stars. */
  WHICH_TO_RATE("RateMovieIntent", "position"),
  /** Of which movie more is told. */
  WHICH_TO_TELL("MovieDetailsIntent", "position"),
  /** For which movie the reasons are told. */
  WHICH_TO_EXPLAIN("WhyThisOneIntent", "position"),
  /** Which movie was seen. */
  WHICH_WAS_SEEN("SeenItIntent", "position"),
  /** Which movie is not wanted. */
  WHICH_TO_HIDE("NotInterestedIntent", "position"),
  /** Which movie is saved for later. */
  WHICH_TO_SAVE("SaveMovieIntent", "position"),
  /** Which movie others are to be like. */
  WHICH_TO_RESEMBLE("SimilarMoviesIntent", "position"),
  /** How many stars a film gets that was named. */
  STARS_OF_NAMED("RateByNameIntent", "stars"),
  /** Which film of one name gets stars. */
  NAMED_TO_RATE("RateByNameIntent", "year"),
  /** Which film of one name was seen. */
  NAMED_SEEN("SeenByNameIntent", "year"),
  /** Which film of one name is not wanted. */
  NAMED_TO_HIDE("NotInterestedByNameIntent", "year"),
  /** For which film of one name the reasons are told. */
  NAMED_TO_EXPLAIN("WhyByNameIntent", "year"),
  /** Of which film of one name more is told. */
  NAMED_TO_TELL("AboutMovieIntent", "year"),
  /** Which film of one name others are to be like. */
  NAMED_TO_RESEMBLE("SimilarMoviesIntent", "year"),
  /** Which film of one name is saved for later. */
  NAMED_TO_SAVE("SaveMovieIntent", "year"),
  /** The rating of which movie is taken away. */
  WHICH_TO_UNRATE("RemoveRatingIntent", "position"),
  /** The rating of which film of one name is taken away. */
  NAMED_TO_UNRATE("RemoveRatingIntent", "year"),
  /** Who watches together: the code of an evening, or users of the data set. */
  COMPANY("WatchTogetherIntent", "first");

  private final String intent;
  private final String slot;

  Question(String intent, String slot) {
    this.intent = intent;
    this.slot = slot;
  }

  /** The intent that the answer belongs to, by its name in the interaction model. */
  public String intent() {
    return intent;
  }

  /** The slot that the answer fills, by its name in the interaction model. */
  public String slot() {
    return slot;
  }
}
