package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.testsite.SoftwarePasskey;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that its password opens no more. */
class PasskeyOnlyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private SiteClient ann;
  private SoftwarePasskey key;
  private String code;

  @BeforeEach
  void signUpWithAPasskey() throws Exception {
    site = RunningSite.start(folder);
    ann = SiteClient.byName(site).signUp("Ann");
    Matcher shown = CODE.matcher(ann.get("/account").body());
    assertThat(shown.find()).isTrue();
    code = shown.group();
    key = new SoftwarePasskey(ann.origin());
    addPasskey();
  }

  private void addPasskey() throws Exception {
    JsonNode asked =
        JSON.readTree(
            ann.send("/account/passkeys/challenge", "passkeyPassword", SiteClient.PASSWORD).body());
    assertThat(
            ann.send("/account/passkeys", "passkeyLabel", "", "credential", key.made(asked))
                .statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> set(String only, String password) {
    return ann.send("/account/passkeys/only", "only", only, "onlyPassword", password);
  }

  private void closePasswords() {
    assertThat(SiteClient.location(set("yes", SiteClient.PASSWORD)))
        .isEqualTo("/account?done=passkey-only");
  }

  private Account account() {
    return site.stores().accounts().find(new Username("ann")).orElseThrow();
  }

  private int logIn(String password) {
    return SiteClient.byName(site)
        .send("/login", "username", "ann", "password", password)
        .statusCode();
  }

  private int logInByPasskey() throws Exception {
    SiteClient client = SiteClient.byName(site);
    JsonNode asked = JSON.readTree(client.send("/login/passkey/challenge").body());
    return client.send("/login/passkey", "credential", key.used(asked)).statusCode();
  }

  @Test
  void thePasswordOpensItOnNoWayAndThePasskeyDoes() throws Exception {
    closePasswords();

    HttpResponse<String> right =
        SiteClient.byName(site).send("/login", "username", "ann", "password", SiteClient.PASSWORD);
    HttpResponse<String> wrong =
        SiteClient.byName(site).send("/login", "username", "ann", "password", "not my password");
    assertThat(right.statusCode()).isEqualTo(422);
    assertThat(withoutToken(right)).isEqualTo(withoutToken(wrong));
    assertThat(
            ApiClient.of(site)
                .post("/session", ApiClient.credentials("ann", SiteClient.PASSWORD))
                .statusCode())
        .isEqualTo(401);
    assertThat(logInByPasskey()).isEqualTo(303);
    assertThat(ann.get("/account").body()).contains("Your password does not log you in");
  }

  private static String withoutToken(HttpResponse<String> page) {
    return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void whereThePersonIsLoggedInThePasswordIsStillAskedFor() {
    closePasswords();

    HttpResponse<String> changed =
        ann.send(
            "/account/password",
            "current",
            SiteClient.PASSWORD,
            "password",
            "another row of words");

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(account().isPasskeyOnly()).isTrue();
    assertThat(logIn("another row of words")).isEqualTo(422);
  }

  @Test
  void itTakesThePasswordAndAPasskey() {
    assertThat(set("yes", "not my password").statusCode()).isEqualTo(422);
    assertThat(account().isPasskeyOnly()).isFalse();

    ann.send("/account/passkeys/remove", "passkey", key.id());
    HttpResponse<String> without = set("yes", SiteClient.PASSWORD);

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Add a passkey first.");
    assertThat(logIn(SiteClient.PASSWORD)).isEqualTo(303);
  }

  @Test
  void itCanBeTakenBack() {
    closePasswords();
    assertThat(set("no", "not my password").statusCode()).isEqualTo(422);
    assertThat(account().isPasskeyOnly()).isTrue();

    assertThat(SiteClient.location(set("no", SiteClient.PASSWORD)))
        .isEqualTo("/account?done=passkey-or-password");
    assertThat(logIn(SiteClient.PASSWORD)).isEqualTo(303);
  }

  /** Else the next one that is added would close the door behind the person. */
  @Test
  void withTheLastPasskeyTheSettingGoes() throws Exception {
    closePasswords();
    ann.send("/account/passkeys/remove", "passkey", key.id());
    assertThat(logIn(SiteClient.PASSWORD)).isEqualTo(303);

    addPasskey();
    assertThat(account().isPasskeyOnly()).isFalse();
    assertThat(logIn(SiteClient.PASSWORD)).isEqualTo(303);
  }

  @Test
  void aRecoveryCodeOpensItAndThenThePasswordDoes() {
    closePasswords();

    HttpResponse<String> recovered =
        SiteClient.byName(site)
            .send(
                "/recover",
                "username",
                "ann",
                "code",
                code,
                "password",
                "yet another row of words");

    assertThat(recovered.statusCode()).isEqualTo(303);
    assertThat(account().passkeys().all()).isEmpty();
    assertThat(logIn("yet another row of words")).isEqualTo(303);
  }

  @Test
  void anAccountIsDeletedWithItsPassword() {
    closePasswords();

    ann.send("/account/delete", "current", SiteClient.PASSWORD, "understood", "yes");

    assertThat(site.stores().accounts().find(new Username("ann"))).isEmpty();
  }
}
