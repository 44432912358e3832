package dev.matinee.web.extension;

import dev.matinee.web.http.UploadLimit;
import dev.matinee.web.visitor.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * The routes of a server that is about to start. Every response carries the security headers and a
 * request id, also that of an extension. For use by one thread.
 */
public final class WebRoutes {
  private final RoutesConfig routes;
  private final Pages pages;

  public WebRoutes(RoutesConfig routes, Pages pages) {
    this.routes = routes;
    this.pages = pages;
  }

  /** For pages that the site itself does not have. */
  public PageFrame frame() {
    return new PageFrame(pages);
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
          pages.csrf().require(context);
          handler.handle(context);
        });
    return this;
  }

  /**
   * A form that carries more than usual, as {@link #postForm}.
   *
   * @param tooLarge answers where it carries more than {@link UploadLimit} of its path allows;
   *     nothing of the request is kept then
   */
  public WebRoutes postFile(String path, Handler handler, Handler tooLarge) {
    routes.post(
        path,
        context -> {
          if (UploadLimit.read(context)) {
            pages.csrf().require(context);
            handler.handle(context);
          } else {
            tooLarge.handle(context);
          }
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

  /** As {@link #postApi}, with PUT. */
  public WebRoutes putApi(String path, Handler handler) {
    routes.put(path, handler);
    return this;
  }

  /** As {@link #postApi}, with DELETE. */
  public WebRoutes deleteApi(String path, Handler handler) {
    routes.delete(path, handler);
    return this;
  }
}
