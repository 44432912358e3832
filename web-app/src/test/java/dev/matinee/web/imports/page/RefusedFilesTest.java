package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read: the page says why, beside the field. */
class RefusedFilesTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private static HttpResponse<String> bring(byte[] file) {
    return SiteClient.of(site).sendFile("/import", "ratings.csv", file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The file is empty.",
        "PK\003\004abc|The archive is damaged",
        "\037\213abc|unpack the archive first",
        "Title,Date\\nHe\0at,1/1/24|not a text",
        "<!doctype html><html>|a web page",
        "artist,song|The file is none of these",
        "Title,Date\\n\"Heat,1/1/24|a quote is not closed",
        "{\"format\":\"x\"}|neither an export of this site",
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void badFileIsExplainedBesideTheField(String file, String sentence) {
    String text = file.replace("\\n", "\n");
    HttpResponse<String> answer = bring(text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"fileError\"", "aria-describedby=\"fileError fileHint\"", sentence);
  }

  @Test
  void wrongEncodingAndHugeLinesAreExplained() {
    byte[] utf16 = "Date,Name,Year,Letterboxd URI,Rating\n".getBytes(StandardCharsets.UTF_16);
    byte[] line =
        ("Title,Date\n" + "x".repeat(1_500_000) + ",1/1/24").getBytes(StandardCharsets.UTF_8);

    assertThat(bring(utf16).body()).contains("save it as UTF-8");
    assertThat(bring(line).body())
        .contains("the title has 1500000 characters; at most 2000 are read");
  }

  @Test
  void aFormWithoutAFileAsksForOne() {
    SiteClient client = SiteClient.of(site);

    for (HttpResponse<String> answer :
        List.of(
            client.sendFile("/import", "", new byte[0]),
            client.sendParts("/import", "other", "x"),
            client.send("/import", "file", "x"))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Choose a file first.");
    }
  }

  @Test
  void aFileOfAnotherPersonsTitlesIsShownAsText() {
    String hostile = "Title,Date\n\"<script>alert(1)</script>\",1/1/24\n\"=cmd|' /C calc'!A0\",x\n";

    assertThat(ImportForm.of(SiteClient.of(site), hostile).page())
        .contains("&lt;script&gt;alert(1)", "=cmd|")
        .doesNotContain("<script>alert");
  }
}
