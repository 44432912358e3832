package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the preview of an import says, and the form below it. */
public record ImportForm(String page) {
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"(marks|genre|asked)\" value=\"([^\"]*)\"");
  private static final Pattern CHOICE =
      Pattern.compile("name=\"(choice-[0-9]+)\" value=\"([^\"]+)\"");

  public static ImportForm of(SiteClient client, String file) {
    return of(client, "ratings.csv", file);
  }

  /** The same of a file of any name. */
  public static ImportForm of(SiteClient client, String fileName, String file) {
    HttpResponse<String> answer =
        client.sendFile("/import", fileName, file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ImportForm(answer.body());
  }

  /** As a browser sends it where nothing is chosen. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (MatchResult field : HIDDEN.matcher(page).results().toList()) {
      fields.addAll(List.of(field.group(1), field.group(2)));
    }
    return fields;
  }

  /** The fields and values of all movies to choose from, in their order. */
  public List<Map.Entry<String, String>> choices() {
    return CHOICE
        .matcher(page)
        .results()
        .map(choice -> Map.entry(choice.group(1), choice.group(2)))
        .toList();
  }

  public HttpResponse<String> send(SiteClient client, String... choices) {
    List<String> fields = fields();
    fields.addAll(List.of(choices));
    return client.sendParts("/import/apply", fields.toArray());
  }
}
