package dev.matinee.web;

import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.PageFrame;
import dev.matinee.web.http.Templates;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * The routes of a server that is about to start. Every response carries the security headers and a
 * request id, whoever made it. For use by one thread.
 */
public final class WebRoutes {
  private final RoutesConfig routes;
  private final CsrfGuard csrf;
  private final Templates templates;

  WebRoutes(RoutesConfig routes, CsrfGuard csrf, Templates templates) {
    this.routes = routes;
    this.csrf = csrf;
    this.templates = templates;
  }

  /** For pages that the site itself does not have. */
  public PageFrame frame() {
    return new PageFrame(templates, csrf);
  }

  /** A page or resource that changes nothing. */
  public WebRoutes get(String path, Handler handler) {
    routes.get(path, handler);
    return this;
  }

  /** A form of this site: the handler runs only with a valid {@code _csrf} field. */
  public WebRoutes postForm(String path, Handler handler) {
    routes.post(
        path,
        context -> {
          csrf.require(context);
          handler.handle(context);
        });
    return this;
  }

  /**
   * A resource for programs, which have no cookie that another site could abuse. The handler must
   * not trust cookies.
   */
  public WebRoutes postApi(String path, Handler handler) {
    routes.post(path, handler);
    return this;
  }
}
