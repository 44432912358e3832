package dev.matinee.web.dashboard;

/** Why a movie counts. */
enum MovieCount {
  /** A person rated it. */
  RATED,

  /** It was near the top of a list that this node computed. */
  LISTED
}
