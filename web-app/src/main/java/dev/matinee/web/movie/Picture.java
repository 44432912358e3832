package dev.matinee.web.movie;

import java.net.URI;

/**
 * Where the picture of a movie is.
 *
 * @param host with the path that all pictures have in common, without a slash at the end
 * @param path below a size, with a slash at the start
 */
public record Picture(URI host, String path) {
  /** In the size that suits most places. */
  public String address() {
    return address(342);
  }

  /** In several sizes, of which a browser takes the smallest that is large enough. */
  public String sizes() {
    return address(185) + " 185w, " + address(342) + " 342w, " + address(500) + " 500w";
  }

  private String address(int width) {
    return host + "/w" + width + path;
  }
}
