package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a file with the rows of several people, a person chooses their own. */
class ProfileChoiceTest {
  private static final String LIST =
      """
      Profile Name,Title Name,Country,Utc Title Add Date
      Ann <3,Film <1>,DE,2023-02-01
      Ben,Film <2>,DE,2023-02-01
      """;

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @Test
  void thePageAsksWhoseRowsCountAndReadsThese() {
    SiteClient client = SiteClient.of(site);
    byte[] file = LIST.getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> asked = client.sendFile("/import", "MyList.csv", file);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("several profiles: Ann &lt;3, Ben", "<option value=\"Ann &lt;3\">");

    HttpResponse<String> read =
        client.sendParts("/import", "profile", "Ben", "file\"; filename=\"MyList.csv", file);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("Film &lt;2&gt;").doesNotContain("Film &lt;1&gt;");
  }

  @Test
  void aProgramNamesTheProfile() {
    ApiClient person = ApiClient.signUp(site, "ben");

    assertThat(person.post("/me/import", LIST, "Content-Type", "text/csv").body())
        .contains("several profiles");
    HttpResponse<String> read =
        person.post("/me/import?profile=Ben", LIST, "Content-Type", "text/csv");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(person.get("/me/saved").body()).contains("Film <2>").doesNotContain("Film <1>");
  }
}
