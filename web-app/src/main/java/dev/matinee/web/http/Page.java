package dev.matinee.web.http;

import java.util.List;

/**
 * What the frame of every page needs.
 *
 * @param title of this page
 * @param assets where style, script and icon are
 * @param path of the request, to mark the current place in the navigation
 * @param links what the main navigation has besides the site's own
 */
public record Page(String title, String assets, String path, List<SiteLink> links) {
  /** The value of {@code aria-current} for a link. */
  public String current(String link) {
    return path.equals(link) ? "page" : "false";
  }
}
