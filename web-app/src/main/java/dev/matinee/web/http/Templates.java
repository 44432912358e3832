package dev.matinee.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the templates that the build compiled. Safe for use by any number of threads. */
public final class Templates {
  private static final String PACKAGE = "dev.matinee.web";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
  private final StaticAssets assets;

  public Templates(StaticAssets assets) {
    this.assets = assets;
  }

  /** Answers with a page; {@code view} is its template's model. */
  public void render(Context context, String template, String title, Object view) {
    StringOutput html = new StringOutput();
    Page page = new Page(title, assets.base(), context.path());
    engine.render(template, Map.of("page", page, "view", view), html);
    context.contentType("text/html; charset=utf-8").result(html.toString());
  }
}
