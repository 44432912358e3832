package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Username;
import dev.matinee.web.language.Message;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that new accounts may not have. */
class NamePolicyTest {
  @TempDir private Path folder;

  /** The Cyrillic letters are written as escapes: they look like the Latin ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0430nna", // а for a
        "ann\u0430",
        "p\u0430yp\u0430l",
        "\u03bfliver", // Greek o
        "Bj\u00f6rn\u0421",
        "\u0410\u043d\u043d\u0430a",
        "\u5c71\u0430" + "\u5c71"
      })
  void scriptsAreNotMixed(String name) {
    assertThat(complaint(name)).contains(Message.of("account.username.scripts"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "Admin",
        "ADMIN_1",
        "admin2026",
        "adm1n",
        "a.d.m.i.n",
        "\u00e0dmin",
        "r00t",
        "root",
        "Support",
        "matinee",
        "Matin\u00e9e",
        "\u0430\u0501\u043c\u0456\u043f", // "admin" in Cyrillic letters alone
        "\u0455\u0443\u0455\u0442\u0435\u043c",
        "web-master",
        "adm\u0131n", // without a dot
        "admln",
        "adrnin",
        "a\u0111min", // with a stroke
        "r\u00f8\u00f8t",
        "\u0251dmin",
        "MATlNEE"
      })
  void namesOfThoseWhoRunTheSiteAreKept(String name) {
    assertThat(complaint(name)).contains(Message.of("account.username.reserved"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "\u0410\u043d\u043d\u0430", // Анна
        "\u0395\u03bb\u03ad\u03bd\u03b7", // Ελένη
        "Ren\u00e9",
        "rooted",
        "administer",
        "ann_7",
        "\u5c71\u7530\u3042\u3044", // 山田あい
        "tarou\u5c71\u7530",
        "\uae40\uc601\uc218",
        "0000"
      })
  void allOthersAreTaken(String name) {
    assertThat(complaint(name)).isEmpty();
  }

  private static Optional<Message> complaint(String name) {
    return NamePolicy.complaint(new Username(name));
  }

  @Test
  void pagesAndProgramsRefuseThemWhenAnAccountIsMade() {
    try (RunningSite site = RunningSite.start(folder)) {
      HttpResponse<String> page =
          SiteClient.of(site)
              .send("/signup", "username", "\u0430nna", "password", SiteClient.PASSWORD);
      HttpResponse<String> api =
          new ApiClient(site.uri(), Optional.empty())
              .post("/accounts", ApiClient.credentials("root", SiteClient.PASSWORD));

      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("one script only");
      assertThat(api.statusCode()).isEqualTo(422);
      assertThat(api.body()).contains("kept for those who run the site");
    }
  }
}
