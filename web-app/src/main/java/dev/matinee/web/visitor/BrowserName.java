package dev.matinee.web.visitor;

import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A short name for a browser, so that people tell their sessions apart. */
public final class BrowserName {
  private static final String UNKNOWN = "A browser";
  private static final String ON = " on ";

  /** The first that is found counts: most browsers also claim to be others. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"),
          Map.entry("curl/", "curl"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "Mac"),
          Map.entry("Linux", "Linux"));

  private BrowserName() {}

  /** Of the browser that sent a request. */
  public static String of(Context context) {
    return of(Optional.ofNullable(context.userAgent()).orElse(""));
  }

  static String of(String userAgent) {
    String browser = find(BROWSERS, userAgent, UNKNOWN);
    String system = find(SYSTEMS, userAgent, "");
    return system.isEmpty() ? browser : browser + ON + system;
  }

  /** What a session that is called so is called in a language. */
  public static String shown(String name, Texts texts) {
    int end = name.indexOf(ON);
    String browser = end < 0 ? name : name.substring(0, end);
    String said = browser.equals(UNKNOWN) ? texts.of("account.browsers.any") : browser;
    return end < 0
        ? said
        : texts.of("account.browsers.on", said, name.substring(end + ON.length()));
  }

  private static String find(
      List<Map.Entry<String, String>> names, String userAgent, String otherwise) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
