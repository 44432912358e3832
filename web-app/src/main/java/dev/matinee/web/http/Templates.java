package dev.matinee.web.http;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the templates that the build compiled. Safe for use by any number of threads. */
public final class Templates {
  private static final String PACKAGE = "dev.matinee.web";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
  private final Frame frame;
  private final StaticAssets assets;

  /** Templates in the site's frame. */
  public Templates(Frame frame, StaticAssets assets) {
    this.frame = frame;
    this.assets = assets;
  }

  /** Tells what stands around a page. */
  @FunctionalInterface
  public interface Frame {
    /** The frame of a page with a title, for the sender of the request. */
    Page of(Context context, String title);
  }

  /** Answers with a page; {@code view} is its template's model. */
  public void render(Context context, String template, String title, Object view) {
    render(context, template, title, "view", view);
  }

  /** Answers with a page whose contents come from elsewhere. */
  public void renderFramed(Context context, String title, Content content) {
    render(context, "layout.jte", title, "content", content);
  }

  /** Where the assets are, with a slash at the end. */
  public String assets() {
    return assets.base();
  }

  /**
   * Answers with a part of a page, which has no frame, but {@code texts} in the language of the
   * request; {@code view} is its template's model.
   */
  public void renderPart(Context context, String template, Object view) {
    answer(context, template, Map.of("texts", RequestLanguage.texts(context), "view", view));
  }

  private void render(Context context, String template, String title, String name, Object value) {
    answer(context, template, Map.of("page", frame.of(context, title), name, value));
  }

  private void answer(Context context, String template, Map<String, Object> parameters) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(template, parameters, html);
    context.header("Content-Language", RequestLanguage.of(context).tag());
    context.header("Vary", "Accept-Language, Cookie");
    context.contentType("text/html; charset=utf-8").result(html.toByteArray());
  }
}
