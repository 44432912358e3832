package dev.matinee.evaluation.synthetic;

/**
 * Made-up titles, no two the same, as MovieLens writes titles: {@code Silent Harbour in Oslo, The}.
 */
final class SyntheticTitle {
  // 29 and 31 words: without a common divisor, two lists walked side by side make every pair
  // before one comes back.
  private static final String[] QUALITIES = {
    "Silent",
    "Broken",
    "Golden",
    "Crooked",
    "Distant",
    "Forgotten",
    "Velvet",
    "Burning",
    "Second",
    "Hollow",
    "Restless",
    "Borrowed",
    "Midnight",
    "Crimson",
    "Paper",
    "Quiet",
    "Winter",
    "Lucky",
    "Stolen",
    "Purple",
    "Hidden",
    "Wooden",
    "Brave",
    "Last",
    "Strange",
    "Secret",
    "Gentle",
    "Bitter",
    "Salted"
  };
  private static final String[] THINGS = {
    "Harbour", "Letter", "Garden", "Detective", "Summer", "Bridge", "Orchestra", "Station",
    "Promise", "Lighthouse", "Stranger", "Bicycle", "Kingdom", "Suitcase", "River", "Painter",
    "Carnival", "Shadow", "Clockmaker", "Island", "Waltz", "Passenger", "Mirror", "Voyage",
    "Baker", "Planet", "Heiress", "Tunnel", "Postman", "Parade", "Sparrow"
  };
  private static final String[] PLACES = {
    "",
    " in Oslo",
    " of Lisbon",
    " on Mars",
    " from São Paulo",
    " in the Rain",
    " of Århus",
    " at Sea",
    " in Kyoto",
    " of the North",
    " without a Name",
    " in Montréal",
    " of Naples",
    " on the Hill",
    " after Dark",
    " in Nairobi",
    " of Glass",
    " near Boston"
  };
  private static final String[] ARTICLES = {", The", "", ", A"};

  private SyntheticTitle() {}

  /** The title of the movie of a number, from 0. */
  static String of(int number) {
    int quality = number % QUALITIES.length;
    int round = number / (QUALITIES.length * THINGS.length);
    int part = 1 + round / PLACES.length;
    return QUALITIES[quality]
        + " "
        + THINGS[number % THINGS.length]
        + PLACES[round % PLACES.length]
        + (part == 1 ? "" : " " + part)
        + ARTICLES[quality % ARTICLES.length];
  }
}
