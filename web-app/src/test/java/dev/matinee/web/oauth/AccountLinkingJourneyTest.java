package dev.matinee.web.oauth;

import static dev.matinee.web.testsite.LinkingProgram.address;
import static dev.matinee.web.testsite.LinkingProgram.parameter;
import static dev.matinee.web.testsite.LinkingProgram.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking an account in Chromium, which holds redirects after a form against its page's policy. */
class AccountLinkingJourneyTest {
  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();
  private String redirect;
  private Chromium chromium;
  private RunningSite site;

  @BeforeEach
  void start() throws Exception {
    chromium = opened.add(Chromium.open());
    HttpServer app =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext(
        "/back",
        exchange -> {
          byte[] page = "<p>Back in the app</p>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    app.start();
    opened.add(() -> app.stop(0));
    redirect = "http://localhost:" + app.getAddress().getPort() + "/back?vendorId=AB12";
    site =
        opened.add(
            RunningSite.start(
                LinkingProgram.settings(URI.create(redirect)),
                SqliteStores.open(folder.resolve("matinee.db")),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({"360, LIGHT, true", "1280, DARK, false"})
  void aPersonLogsInAllowsItAndIsBackInTheApp(int width, ColorScheme scheme, boolean javaScript) {
    SiteClient.of(site).signUp("ann");
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      Person person = Person.at(site, context, javaScript, "linking-" + width);
      person.goTo(address(request("redirect_uri", redirect)));
      person.fill("User name", "ann");
      person.fill("Password", SiteClient.PASSWORD);
      person.press("Log in");
      person.sees("Link Alexa with your account?");
      person.picture("consent");
      person.hasNothingToComplain();
      person.press("Allow");

      person.sees("Back in the app");
      assertThat(person.page().url()).startsWith(redirect + "&");
      assertThat(parameter(person.page().url(), "code")).hasSize(43);
      assertThat(parameter(person.page().url(), "state")).startsWith("a+state");
    }
  }
}
