package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.History;
import dev.matinee.store.OAuthGrant;
import dev.matinee.store.Samples;
import dev.matinee.store.Session;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who is logged in and knows every name of another person's things can change none. */
class OtherPeoplesThingsTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static SiteClient ann;

  /** Everything that is kept of a person. */
  private record Belongings(
      Account account,
      History history,
      Set<Session> sessions,
      List<VoiceLink> voices,
      Set<OAuthGrant> grants) {
    static Belongings of(String name) {
      Stores stores = site.stores();
      Account account = stores.accounts().find(new Username(name)).orElseThrow();
      UserId id = account.userId();
      return new Belongings(
          account,
          stores.histories().read(id),
          Set.copyOf(stores.sessions().findAll(account.sessions())),
          stores.voiceLinks().linksOf(id),
          Set.copyOf(stores.oauth().grantsOf(id)));
    }
  }

  @BeforeAll
  static void start() {
    site = LinkingProgram.startSite(SqliteStores.open(folder.resolve("matinee.db")));
    ann = SiteClient.of(site).signUp("ann");
    SiteClient.of(site).logIn("ann", SiteClient.PASSWORD);
    ann.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
    ann.send("/account/tokens", "label", "a program");
    HttpResponse<String> unused = new LinkingProgram(site).redeem(LinkingProgram.consent(ann));
    UserId id = site.stores().accounts().find(new Username("ann")).orElseThrow().userId();
    Account unusedAccount =
        site.stores()
            .accounts()
            .update(new Username("ann"), it -> it.withPasskeys(Samples.passkeys(1)));
    site.stores().voiceLinks().save(new VoiceLink("amzn1.ask.account.A", id, Instant.EPOCH));
  }

  @Test
  void nothingThatSomebodyElseSendsChangesThem() {
    Belongings before = Belongings.of("ann");
    assertThat(before.sessions()).hasSize(3);
    assertThat(before.voices()).hasSize(1);
    assertThat(before.grants()).hasSize(1);
    assertThat(before.account().passkeys().all()).hasSize(1);
    SiteClient ben = SiteClient.of(site).signUp("ben");
    String[] fields = fieldsThatName(before);

    List<String> forms =
        site.routes().stream().filter(route -> route.startsWith("POST ")).sorted().toList();
    assertThat(forms).hasSizeGreaterThan(20);
    for (String form : forms) {
      String path = form.substring(5).replaceAll("\\{[^}]*}", "6");
      HttpResponse<String> unused = ben.send(path, fields);
      if (!ben.isSignedIn()) {
        ben.logIn("ben", SiteClient.PASSWORD);
      }
      assertThat(Belongings.of("ann")).as(form).isEqualTo(before);
    }
    assertThat(ann.isSignedIn()).isTrue();
  }

  private static String[] fieldsThatName(Belongings things) {
    List<String> sessions = ann.buttons("session");
    assertThat(sessions).isNotEmpty();
    return new String[] {
      "session",
      sessions.get(0),
      "token",
      ann.buttons("token").get(0),
      "link",
      ann.buttons("link").get(0),
      "passkey",
      ann.buttons("passkey").get(0),
      "userId",
      things.account().userId().value(),
      "username",
      "ann",
      "current",
      SiteClient.PASSWORD,
      "mark",
      "1",
      "from",
      "/rate",
      "genre",
      "Horror"
    };
  }

  @Test
  void theSameNamesWorkForTheirOwner() {
    SiteClient cleo = SiteClient.of(site).signUp("cleo");
    SiteClient phone = SiteClient.of(site).logIn("cleo", SiteClient.PASSWORD);
    assertThat(phone.isSignedIn()).isTrue();

    cleo.send("/account/sessions", "session", cleo.buttons("session").get(0));

    assertThat(phone.isSignedIn()).isFalse();
    assertThat(cleo.isSignedIn()).isTrue();
  }
}
