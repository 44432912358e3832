package dev.matinee.web.dashboard;

/** What is counted. A name that ends with a dot begins several. */
final class SeriesName {
  /** Ratings by where they came from. */
  static final String RATED_BY = "rated.";

  /** Changes of histories by what they did. */
  static final String KIND = "kind.";

  /** Ratings by the genres of their movies; a movie has several. */
  static final String GENRE = "genre.";

  /** Files that people brought along. */
  static final String IMPORTS = "imports";

  static final String SIGN_UPS = "sign-ups";

  /** Searches by whether they found something. */
  static final String SEARCHES = "searches.";

  /** Requests for lists by where people asked. */
  static final String SURFACE = "surface.";

  /** Lists by where they were found. */
  static final String LIST = "list.";

  /** Movies of computed lists by how they were found. */
  static final String ORIGIN = "origin.";

  static final String REQUESTS = "requests";

  /** Requests that the node could not answer. */
  static final String FAILED = "requests.failed";

  /** Requests that took at most so many milliseconds. */
  static final String WITHIN = "within.";

  private SeriesName() {}
}
