package dev.matinee.web.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server compresses: files that are the same for all visitors, and answers to programs. A
 * page is not: it carries a token against forged requests beside text of the visitor's choice, and
 * the length of the two compressed together tells of the token (BREACH).
 */
public final class Compression {
  private static final String PAGES = "text/html";

  private Compression() {}

  /** gzip, for all but pages and what is compressed already. */
  public static CompressionStrategy strategy() {
    CompressionStrategy strategy = new CompressionStrategy(null, new Gzip());
    List<String> excluded = new ArrayList<>(strategy.getExcludedMimeTypes());
    excluded.add(PAGES);
    strategy.setExcludedMimeTypes(excluded);
    return strategy;
  }
}
