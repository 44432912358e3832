package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Style, script and icon, held in memory. Only listed names are served, so no path leads anywhere
 * else; the path contains a digest of the contents, so browsers may keep them for ever. Immutable;
 * safe for use by any number of threads.
 */
public final class StaticAssets {
  private static final int VERSION_BYTES = 6;

  private static final List<String> SCRIPTS =
      List.of(
          "matinee",
          "marks",
          "stars",
          "outbox",
          "press",
          "cards",
          "toast",
          "suggest",
          "offline",
          "share",
          "wishes",
          "copy",
          "passkeys");

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String version;

  private static final class Asset {
    private final byte[] bytes;
    private final String type;

    Asset(byte[] bytes, String type) {
      this.bytes = bytes;
      this.type = type;
    }
  }

  /**
   * The files of the site.
   *
   * @param more that are served besides
   * @throws IllegalArgumentException if two have the same name
   */
  public StaticAssets(List<AssetFile> more) {
    String bootstrap =
        ClassPathFile.inWebjar("org.webjars/bootstrap", "css/bootstrap-reboot.min.css");
    add("bootstrap.css", bootstrap, "text/css");
    add(
        "htmx.js",
        ClassPathFile.inWebjar("org.webjars.npm/htmx.org", "dist/htmx.min.js"),
        "text/javascript");
    for (String style : List.of("controls", "matinee", "posters")) {
      add(style + ".css", "/assets/" + style + ".css", "text/css");
    }
    add("countdown.js", "/assets/countdown.js", "text/javascript");
    for (String script : SCRIPTS) {
      add(script + ".js", "/assets/" + script + ".js", "text/javascript");
    }
    add("favicon.svg", "/assets/favicon.svg", "image/svg+xml");
    for (String picture : List.of("card", "icon-180", "icon-192", "icon-512")) {
      add(picture + ".png", "/assets/" + picture + ".png", "image/png");
    }
    String manifest = "manifest.webmanifest";
    add(manifest, "/assets/" + manifest, "application/manifest+json");
    add(
        "swagger-ui.css",
        ClassPathFile.inWebjar("org.webjars/swagger-ui", "swagger-ui.css"),
        "text/css");
    String swaggerUi = ClassPathFile.inWebjar("org.webjars/swagger-ui", "swagger-ui-bundle.js");
    add("swagger-ui.js", swaggerUi, "text/javascript");
    add("api-docs.css", "/assets/api-docs.css", "text/css");
    add("api-docs.js", "/assets/api-docs.js", "text/javascript");
    more.forEach(file -> add(file.name(), file.resource(), file.type()));
    version = digest();
  }

  /** Where the pages find them, with a slash at the end. */
  public String base() {
    return "/assets/" + version + "/";
  }

  public void serve(Context context) {
    Optional<Asset> asset = Optional.ofNullable(assets.get(context.pathParam("name")));
    if (asset.isEmpty() || !context.pathParam("version").equals(version)) {
      throw new RefusedException(
          404, Message.of("error.nothing"), Message.of("error.nothing.file"));
    }
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(asset.get().type + ";charset=utf-8").result(asset.get().bytes);
  }

  private void add(String name, String resource, String type) {
    Asset asset = new Asset(ClassPathFile.read(resource), type);
    if (assets.putIfAbsent(name, asset) != null) {
      throw new IllegalArgumentException("asset names must differ, got " + name + " twice");
    }
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assets.values().forEach(asset -> digest.update(asset.bytes));
      return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
