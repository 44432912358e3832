package dev.matinee.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.phone.TextedSite;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireTest {
  private static final Pattern FILM = Pattern.compile("name=\"(film-[0-9]+)\" id=\"[^\"]*-none");
  private static final Pattern TITLE = Pattern.compile("wall-title[^>]*>([^<]+)<");

  @TempDir private Path folder;
  @AutoClose private TextedSite texted;
  private SiteClient eve;

  @BeforeEach
  void start() {
    texted = new TextedSite(folder);
    eve = SiteClient.of(texted.site);
  }

  private static List<String> films(String page) {
    return FILM.matcher(page).results().map(film -> film.group(1)).toList();
  }

  /** Stars for the first three films, and what else is typed. */
  private static String[] answers(String page, String... more) {
    List<String> fields = new ArrayList<>();
    List<String> films = films(page);
    for (int i = 0; i < films.size(); i++) {
      fields.addAll(List.of(films.get(i), i < 3 ? "4.5" : "none"));
    }
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  void tenFilmsAreAskedAndTheListIsThereAtOnce() {
    String page = eve.get("/questionnaire").body();
    assertThat(films(page)).hasSize(10).doesNotHaveDuplicates();
    assertThat(eve.session()).as("reading makes no guest").isEmpty();

    HttpResponse<String> answer = eve.send("/questionnaire", answers(page, "name", "Eve <3"));
    assertThat(SiteClient.location(answer)).isEqualTo("/questionnaire/result");
    String result = eve.get("/questionnaire/result").body();
    assertThat(result).contains("Eve &lt;3, these are your films").contains("class=\"wall\"");
    assertThat(texted.outbox()).isEmpty();

    eve.send("/questionnaire/next");
    assertThat(SiteClient.location(eve.get("/questionnaire/result"))).isEqualTo("/questionnaire");
    assertThat(eve.get("/questionnaire").body()).doesNotContain("Eve");
  }

  @Test
  void whatIsWrongIsSaidAndTheRestIsKept() {
    String page = eve.get("/questionnaire").body();
    String[] none = answers(page, "name", "E".repeat(41), "number", "12", "country", "DE");
    for (int i = 1; i < 6; i += 2) {
      none[i] = "none";
    }
    HttpResponse<String> answer = eve.send("/questionnaire", none);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"answersError\"", "id=\"nameError\"")
        .contains("id=\"numberError\"", "id=\"consentError\"");
    assertThat(films(answer.body())).isEqualTo(films(page));
    assertThat(eve.session()).isEmpty();
  }

  @Test
  void whoAsksForAMessageGetsTheFirstFilmsOfThePageOnce() {
    String page = eve.get("/questionnaire").body();
    String[] fields =
        answers(
            page,
            "number",
            TextedSite.TYPED,
            "country",
            "DE",
            "zone",
            "Europe/Berlin",
            "consent",
            "yes");
    eve.send("/questionnaire", fields);
    eve.send("/questionnaire", fields);
    HttpResponse<String> wrong = eve.send("/questionnaire/code", "phoneCode", "x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    eve.send("/questionnaire/code", "phoneCode", texted.lastCode());

    String ready = texted.awaitText("Your list is ready");
    String result = eve.get("/questionnaire/result").body();
    assertThat(result).contains("The list comes as a message to the number …89");
    List<String> titles = titles(result);
    assertThat(titles).hasSizeGreaterThanOrEqualTo(3);
    assertThat(ready).contains(": " + titles.get(0) + "; " + titles.get(1));
    eve.send("/questionnaire", fields);
    assertThat(eve.get("/questionnaire/result").body()).contains("The list comes as a message");
    texted.close();
    try (RunningSite later = texted.node(false)) {
      assertThat(later.stores().messages().outbox())
          .filteredOn(text -> text.text().contains("ready"))
          .hasSize(1);
    }
  }

  private static List<String> titles(String page) {
    return TITLE
        .matcher(page)
        .results()
        .map(
            hit ->
                hit.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replaceFirst(" \\([0-9]{4}\\)$", ""))
        .toList();
  }

  @Test
  void theNumberOfAGuestIsTheAccountsAfterSignUp() {
    String page = eve.get("/questionnaire").body();
    eve.send(
        "/questionnaire",
        answers(page, "number", TextedSite.TYPED, "country", "DE", "consent", "yes"));
    eve.signUp("eve");
    UserId id = texted.stores().accounts().find(new Username("eve")).orElseThrow().userId();
    assertThat(texted.stores().phones().find(id).orElseThrow().number())
        .isEqualTo(TextedSite.NUMBER);
    List<UserId> owners = new ArrayList<>();
    texted.stores().phones().scan(phone -> owners.add(phone.userId()));
    assertThat(owners).containsExactly(id);
  }

  @Test
  void itMayBeTheFrontPageOfPeopleWithoutAnAccount() {
    try (RunningSite front = texted.node(true)) {
      SiteClient visitor = SiteClient.of(front);
      assertThat(films(visitor.get("/").body())).hasSize(10);
      visitor.signUp("fay");
      assertThat(films(visitor.get("/").body())).isEmpty();
    }
    assertThat(films(eve.get("/").body())).isEmpty();
  }
}
