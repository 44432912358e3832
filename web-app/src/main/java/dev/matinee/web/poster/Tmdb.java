package dev.matinee.web.poster;

import dev.matinee.store.PosterAddress;
import java.net.URI;
import java.util.Optional;

/**
 * Access to The Movie Database. Immutable.
 *
 * @param token the API read access token; a secret
 * @param api where movies are asked for
 * @param images where pictures are, without the size
 */
public record Tmdb(String token, URI api, URI images) {
  /** The variable of the environment that has the token. */
  public static final String VARIABLE = "MATINEE_TMDB_TOKEN";

  private static final String TOKEN = "[A-Za-z0-9._~+/=-]{40,2000}";
  private static final URI API = URI.create("https://api.themoviedb.org/3");

  /**
   * The real one, by a token.
   *
   * @param token empty or blank for none
   * @throws IllegalArgumentException if it cannot be a token; the message does not contain it
   */
  public static Optional<Tmdb> of(String token) {
    if (token.isBlank()) {
      return Optional.empty();
    }
    if (!token.matches(TOKEN)) {
      throw new IllegalArgumentException(
          VARIABLE
              + " must be an API read access token of TMDB (40 to 2000 letters, digits and ._~+/=-;"
              + " the API key is another, shorter one), got "
              + token.length()
              + " characters that are not one");
    }
    return Optional.of(new Tmdb(token, API, PosterAddress.IMAGES));
  }

  /** What a page must be allowed to load pictures from. */
  public String imageHost() {
    return images.getScheme() + "://" + images.getAuthority();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Tmdb[" + api + ", " + images + "]";
  }
}
