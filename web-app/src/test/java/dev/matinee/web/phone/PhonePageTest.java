package dev.matinee.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Phone;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.imports.page.ImportForm;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhonePageTest {
  private static final String[] GIVEN = {
    "country",
    "DE",
    "number",
    TextedSite.TYPED,
    "zone",
    "Europe/Berlin",
    "consent",
    "yes",
    "ready",
    "yes"
  };

  @TempDir private Path folder;
  @AutoClose private TextedSite texted;
  private SiteClient ann;

  @BeforeEach
  void start() {
    texted = new TextedSite(folder);
    ann = SiteClient.of(texted.site).signUp("ann");
  }

  private UserId id() {
    return texted.stores().accounts().find(new Username("ann")).orElseThrow().userId();
  }

  private Phone phone() {
    return texted.stores().phones().find(id()).orElseThrow();
  }

  private void confirm() {
    assertThat(SiteClient.location(ann.send("/account/phone", GIVEN)))
        .isEqualTo("/account?done=phone-code");
    assertThat(SiteClient.location(ann.send("/account/phone/code", "phoneCode", texted.lastCode())))
        .isEqualTo("/account?done=phone-verified");
  }

  @Test
  void aConfirmedNumberIsToldOnceWhenAnImportIsReady() {
    confirm();
    assertThat(phone().number()).isEqualTo(TextedSite.NUMBER);
    assertThat(phone().consent().wording()).contains("Reply STOP").contains("rates may apply");
    assertThat(ann.get("/account").body()).contains("Messages go to the number …89");

    String file = "Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Film <1>,1951,u,4.5\n";
    ImportForm form = ImportForm.of(ann, file);
    form.send(ann);
    form.send(ann);

    String ready = texted.awaitText("Your list is ready");
    assertThat(ready).contains("http://films.example:8080/m").hasSizeLessThanOrEqualTo(160);
    assertThat(SiteClient.location(ann.get("/m"))).isEqualTo("/recommendations");
    texted.close();
    try (RunningSite later = texted.node(false)) {
      assertThat(later.stores().messages().outbox())
          .filteredOn(text -> text.text().contains("ready"))
          .hasSize(1);
    }
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
    HttpResponse<String> answer =
        ann.send("/account/phone", "country", "DE", "number", "030 123456", "zone", "x");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"numberError\"", "id=\"readyError\"", "id=\"consentError\"")
        .contains("value=\"030 123456\"")
        .doesNotContain("checked");
    assertThat(texted.stores().phones().find(id())).isEmpty();
    assertThat(texted.outbox()).isEmpty();
  }

  @Test
  void aWrongCodeIsRefused() {
    ann.send("/account/phone", GIVEN);
    String right = texted.lastCode();
    HttpResponse<String> answer =
        ann.send("/account/phone/code", "phoneCode", right.equals("123456") ? "1" : "123456");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"phoneCodeError\"");
    assertThat(phone().isVerified()).isFalse();
    assertThat(SiteClient.location(ann.send("/account/phone/code/again"))).endsWith("phone-code");
    ann.send("/account/phone/code/again");
    assertThat(SiteClient.location(ann.send("/account/phone/code/again"))).endsWith("phone-many");
  }

  @Test
  void stopIsTakenFromWhoKnowsTheKeyAndStartUndoesIt() {
    confirm();
    assertThat(texted.answer("STOP", "a-key-of-another-site")).isEqualTo(401);
    assertThat(ann.get("/account").body()).doesNotContain("STOP was sent");
    assertThat(texted.answer("STOP")).isEqualTo(204);
    assertThat(ann.get("/account").body()).contains("STOP was sent from this number");
    assertThat(texted.answer("START")).isEqualTo(204);
    assertThat(ann.get("/account").body()).doesNotContain("STOP was sent");
  }

  @Test
  void wishesAreChangedAndTheNumberIsRemoved() {
    confirm();
    ann.send("/account/phone/wishes", "weekly", "yes");
    assertThat(phone().wishes().whenReady()).isFalse();
    assertThat(phone().wishes().weekly()).isTrue();
    ann.send("/account/phone/remove");
    assertThat(texted.stores().phones().find(id())).isEmpty();
    assertThat(texted.outbox()).isEmpty();
    assertThat(ann.get("/account").body()).contains("Send me a code");
  }

  @Test
  void theNumberIsInTheExportAndGoesWithTheAccount() {
    confirm();
    assertThat(ann.get("/export.json").body())
        .contains("\"number\":\"" + TextedSite.NUMBER + "\"")
        .contains("\"wording\":\"I agree to get automated text messages");
    UserId id = id();
    ann.send("/account/delete", "current", SiteClient.PASSWORD, "understood", "yes");
    assertThat(texted.stores().phones().find(id)).isEmpty();
    assertThat(texted.outbox()).isEmpty();
  }

  @Test
  void aSiteWithoutMessagesAsksForNoNumber() {
    try (RunningSite without = RunningSite.start(folder.resolve("without"))) {
      SiteClient ben = SiteClient.of(without).signUp("ben");
      assertThat(ben.get("/account").body()).doesNotContain("id=\"phone\"");
      assertThat(ben.get("/questionnaire").body()).doesNotContain("name=\"number\"");
      assertThat(SiteClient.location(ben.send("/account/phone", GIVEN))).isEqualTo("/account");
    }
  }
}
