package dev.matinee.web.http;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Renders the templates that the build compiled. Safe for use by any number of threads. */
public final class Templates {
  private static final String PACKAGE = "dev.matinee.web";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
  private final StaticAssets assets;
  private final List<SiteLink> links;

  /**
   * Templates in the site's frame.
   *
   * @param links what the main navigation has besides the site's own
   */
  public Templates(StaticAssets assets, List<SiteLink> links) {
    this.assets = assets;
    this.links = List.copyOf(links);
  }

  /** Answers with a page; {@code view} is its template's model. */
  public void render(Context context, String template, String title, Object view) {
    render(context, template, title, "view", view);
  }

  /** Answers with a page whose contents come from elsewhere. */
  void renderFramed(Context context, String title, Content content) {
    render(context, "layout.jte", title, "content", content);
  }

  /** Where the assets are, with a slash at the end. */
  String assets() {
    return assets.base();
  }

  private void render(Context context, String template, String title, String name, Object value) {
    StringOutput html = new StringOutput();
    Page page = new Page(title, assets.base(), context.path(), links);
    engine.render(template, Map.of("page", page, name, value), html);
    context.contentType("text/html; charset=utf-8").result(html.toString());
  }
}
