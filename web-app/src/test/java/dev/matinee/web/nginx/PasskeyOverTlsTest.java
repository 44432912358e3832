package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.Username;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.ProxiedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passkey at the site's own name, over TLS through nginx, in Chromium. */
class PasskeyOverTlsTest {
  private static final String PASSWORD = "four quiet words here";

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  @Test
  void aPersonAddsAPasskeyAndLogsInByIt() {
    ProxiedSite site = opened.add(ProxiedSite.start(folder));
    Path certificate = folder.resolve("nginx/tls/fullchain.pem");
    Chromium chromium =
        opened.add(Chromium.trusting(ProxiedSite.HOST, site.nginx().port(), certificate));
    BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true);
    Page page = context.newPage();
    addAuthenticator(context, page);
    context.addInitScript(
        "PublicKeyCredential.isConditionalMediationAvailable = async () => false");

    page.navigate(address("/signup"));
    page.getByLabel("User name").fill("Ada");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    press(page, "Sign up");
    page.navigate(address("/account"));
    page.locator("#passkeyLabel").fill("Laptop");
    page.locator("#passkeyPassword").fill(PASSWORD);
    press(page, "Add a passkey");
    page.getByText("The passkey is added.").waitFor();
    press(page, "Log out");
    page.navigate(address("/login?next=/rated"));
    press(page, "Log in with a passkey");
    page.waitForURL(address("/rated"));

    assertThat(context.cookies())
        .filteredOn(cookie -> cookie.name.equals("__Host-session"))
        .singleElement()
        .matches(cookie -> cookie.secure && cookie.httpOnly);
    assertThat(
            site.one().stores().accounts().find(new Username("ada")).orElseThrow().passkeys().all())
        .singleElement()
        .matches(passkey -> passkey.signCount() > 0);
  }

  private static String address(String path) {
    return "https://" + ProxiedSite.HOST + path;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private static void addAuthenticator(BrowserContext context, Page page) {
    CDPSession session = context.newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject added = new JsonObject();
    added.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", added);
  }
}
