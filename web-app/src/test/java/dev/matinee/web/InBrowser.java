package dev.matinee.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one site in Chromium; they are skipped where there is none. */
abstract class InBrowser {
  @TempDir private static Path folder;

  static RunningSite site;
  static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.open();
    site = RunningSite.start(folder);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      site.close();
    }
  }
}
