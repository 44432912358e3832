package dev.matinee.web.extension;

import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import java.util.List;

/**
 * Adds routes and pages to the site, so that the site need not know what they are for. It lives as
 * long as the site: {@link #install}, {@link #start}, then whatever happens, and {@link #close} in
 * the end. What happens is told by any thread, also by several at once; an extension that throws
 * then is logged, and the site goes on.
 */
@FunctionalInterface
public interface WebExtension extends AutoCloseable {
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

  /** Called once, as soon as the server listens; a site that cannot start does not call it. */
  default void start() {}

  /**
   * Called after a change of a history that this node made is durable, before the answer is sent.
   * It returns at once; what takes time belongs on a thread of its own.
   *
   * @param history as it is now; empty for a person who is gone
   */
  default void historyChanged(History history) {}

  /**
   * Called after this node stored a list, before the list is shown. It returns at once.
   *
   * @param list as it was stored; it never is one that gave way to a later one
   */
  default void listStored(RecommendationList list) {}

  /** Called once after {@link #install}, when the last request is over. */
  @Override
  default void close() {}
}
