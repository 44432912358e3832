package dev.matinee.web.extension;

import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import java.util.List;

/** Adds routes and pages to the site, so that the site need not know what they are for. */
@FunctionalInterface
public interface WebExtension {
  /** Called once, before the server starts. */
  void install(WebRoutes routes);

  /** What it adds to the main navigation. */
  default List<SiteLink> links() {
    return List.of();
  }

  /** The style and script of its pages, served beside those of the site. */
  default List<AssetFile> assets() {
    return List.of();
  }
}
