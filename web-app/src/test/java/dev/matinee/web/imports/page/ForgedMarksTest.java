package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.History;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of films to add that this site did not make. */
class ForgedMarksTest {
  private static final AtomicInteger LAST = new AtomicInteger();

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  private final String name = "forger-" + LAST.incrementAndGet();

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private SiteClient signedUp() {
    return SiteClient.of(site).signUp(name);
  }

  private History history() {
    Account account = site.stores().accounts().find(new Username(name)).orElseThrow();
    return site.stores().histories().read(account.userId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/import", "/import/apply"})
  void formsWithFilesNeedTheirToken(String path) {
    SiteClient client = signedUp();

    HttpResponse<String> answer = client.postParts(path, "x".repeat(43), "marks", "1:9");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(history().version()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1:0",
        "1:11",
        "1:9:",
        "1:w:5",
        "1:s:",
        "1:s:x",
        "1:s:9999999999999",
        "1:l:1234567890123456",
        "1:9;2:9",
        "1",
        ":9",
        "1:x",
        "999:9",
        "1:9:99999999999",
        "1:9:9999999999999",
        "99999999999999999999:9",
        "1:9 <script>",
        "1:9\n2"
      })
  void aListThatWasTamperedWithIsRefusedAsAWhole(String marks) {
    SiteClient client = signedUp();

    HttpResponse<String> answer = client.sendParts("/import/apply", "marks", "2:9 " + marks);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Nothing was changed.", "Choose a file again");
    assertThat(history().version()).isZero();
  }

  @Test
  void noMoreMarksAreTakenThanAFileHas() {
    SiteClient client = signedUp();

    HttpResponse<String> answer = client.sendParts("/import/apply", "marks", "1:9 ".repeat(10_001));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(history().version()).isZero();
  }
}
