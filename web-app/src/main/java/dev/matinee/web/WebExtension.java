package dev.matinee.web;

/** Adds routes to the site, so that the site need not know what they are for. */
@FunctionalInterface
public interface WebExtension {
  /** Called once, before the server starts. */
  void install(WebRoutes routes);
}
