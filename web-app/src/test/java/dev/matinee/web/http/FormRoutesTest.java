package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.phone.InboundRoute;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every form of the site, whoever wrote it. */
class FormRoutesTest {
  private static final Username ANN = new Username("ann");

  /** What each of them could take for its own. */
  private static final String FIELDS =
      "username=ann&password=five+other+words&current=four+words+in+a+row&understood=yes"
          + "&session=others&label=x&movieId=1&mark=9&userId=1&count=3";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static SiteClient ann;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    ann = SiteClient.of(site).signUp("ann");
  }

  /** A topic is no browser, and proves by its key who it is. */
  private static List<String> forms() {
    return site.routes().stream()
        .filter(route -> route.startsWith("POST ") && !route.contains("/api/"))
        .filter(route -> !route.equals("POST " + InboundRoute.PATH))
        .map(route -> route.substring("POST ".length()).replaceAll("\\{[^}]*\\}", "1"))
        .sorted()
        .toList();
  }

  private static Account account() {
    return site.stores().accounts().find(ANN).orElseThrow();
  }

  @Test
  void noneIsTakenWithoutItsToken() {
    Account before = account();
    assertThat(forms()).contains("/login", "/logout", "/account/delete", "/account/password");
    for (String path : forms()) {
      for (String token : List.of("", "&_csrf=", "&_csrf=" + "x".repeat(43))) {
        HttpResponse<String> answer = ann.post(path, FIELDS + token);
        assertThat(answer.statusCode()).as(path + " with '" + token + "'").isEqualTo(403);
      }
    }
    assertThat(account()).isEqualTo(before);
    assertThat(site.stores().histories().read(before.userId()).version()).isZero();
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void lookingChangesNothing() {
    Account before = account();
    for (String path : forms()) {
      ann.get(path + "?" + FIELDS);
    }
    assertThat(account()).isEqualTo(before);
    assertThat(site.stores().histories().read(before.userId()).version()).isZero();
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void accountIsClosedToWhoeverIsNotLoggedIn() {
    for (String path : forms()) {
      if (path.startsWith("/account/")) {
        HttpResponse<String> answer = SiteClient.of(site).send(path, "session", "others");
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        assertThat(SiteClient.location(answer)).as(path).startsWith("/login?next=/account");
      }
    }
  }
}
