package dev.matinee.web.testsite;

import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one site in Chromium; they are skipped where there is none. */
public abstract class InBrowser {
  @TempDir private static Path folder;

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  public static RunningSite site;
  public static Chromium chromium;

  @BeforeAll
  public static void start() {
    chromium = opened.add(Chromium.open());
    site = opened.add(RunningSite.start(folder));
  }
}
