package dev.matinee.web.testsite;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A real browser; the test that opens it is skipped where there is none. */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Drawing whole pages takes its time, so it is done for who wants to look at them. */
  private static final boolean KEEPS_PICTURES = Boolean.getBoolean("matinee.pictures");

  /** The build directory is in no repository. */
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** For what comes after milliseconds where the machine has nothing else to do. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium open() {
    return open(new BrowserType.LaunchOptions());
  }

  /** One that keeps pages that were left in memory, and shows them again on "Back". */
  public static Chromium keepingPages() {
    return open(
        new BrowserType.LaunchOptions()
            .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
  }

  /**
   * One that finds a host on this machine, and trusts its certificate as it trusts those of others.
   *
   * @param port where the host's port for TLS is in truth
   */
  public static Chromium trusting(String host, int port, Path certificate) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("--host-resolver-rules=MAP " + host + ":443 127.0.0.1:" + port);
    flags.add("--ignore-certificate-errors-spki-list=" + keyDigest(certificate));
    return open(new BrowserType.LaunchOptions(), flags);
  }

  private static String keyDigest(Path certificate) {
    try (InputStream file = Files.newInputStream(certificate)) {
      byte[] key =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(file)
              .getPublicKey()
              .getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(certificate.toString(), e);
    }
  }

  private static Chromium open(BrowserType.LaunchOptions options) {
    return open(options, FLAGS);
  }

  private static Chromium open(BrowserType.LaunchOptions options, List<String> flags) {
    Path program = Requirements.program("chromium", "chromium-browser", "google-chrome");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    options.setExecutablePath(program).setArgs(flags);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** Somebody's browser, with cookies of its own. */
  public BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
    return context(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(javaScript));
  }

  /** Somebody's phone: 360 by 740, touched with a finger. */
  public BrowserContext phone() {
    return context(
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** What axe finds wrong with a page. All that it finds right would be megabytes. */
  public static List<String> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true).options(options).analyze().getViolations().stream()
            .map(Chromium::described)
            .toList();
  }

  private static String described(Rule rule) {
    return rule.getId() + ": " + rule.getNodes();
  }

  /** Keeps a picture of a whole page, where pictures are wanted. */
  public static void picture(Page page, String name) {
    if (KEEPS_PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
