package dev.matinee.evaluation.synthetic;

/** How the file says that a person rated or used a movie. */
enum Rows {
  /** MovieLens' {@code ratings.csv}. */
  RATINGS("userId,movieId,rating,timestamp") {
    @Override
    void append(
        StringBuilder rows, int user, int movie, Person person, Movies movies, Sittings sittings) {
      int halfStars = person.rate(movies.genres(movie), movies.quality(movie));
      rows.append(user).append(',').append(movie + 1).append(',');
      rows.append(halfStars / 2).append(halfStars % 2 == 0 ? ".0," : ".5,");
      rows.append(sittings.next()).append('\n');
    }
  },

  /** Last.fm's {@code user_artists.dat}, which has no times. */
  PLAYS("userID\tartistID\tweight") {
    @Override
    void append(
        StringBuilder rows, int user, int movie, Person person, Movies movies, Sittings sittings) {
      int plays = person.plays(movies.genres(movie), movies.quality(movie));
      rows.append(user).append('\t').append(movie + 1).append('\t').append(plays).append('\n');
    }
  };

  private final String header;

  Rows(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  /**
   * Adds one row.
   *
   * @param movie its number, from 0
   */
  abstract void append(
      StringBuilder rows, int user, int movie, Person person, Movies movies, Sittings sittings);
}
