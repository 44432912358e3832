package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Account;
import dev.matinee.store.HeardList;
import dev.matinee.store.OAuthGrant;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Samples;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLink;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export has all that is kept of a person, and no secret. */
class AccountExportTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final Username ANN = new Username("ann");

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private SiteClient ann;

  @BeforeEach
  void start() {
    site = RunningSite.start(folder);
    ann = SiteClient.of(site).signUp("ann");
  }

  private JsonNode export(SiteClient client) throws Exception {
    return new ObjectMapper().readTree(client.get("/export.json").body());
  }

  private Account account() {
    return site.stores().accounts().find(ANN).orElseThrow();
  }

  @Test
  void whatIsKeptOfAnAccountIsInIt() throws Exception {
    UserId id = account().userId();
    ann.send("/account/tokens", "label", "a program");
    ann.send("/evenings");
    Told.change(site.stores(), id, told -> told.rate(1, new RatedMovie(9, now)));
    site.stores().voiceLinks().save(new VoiceLink("amzn1.ask.account.ann", id, now));
    site.stores().oauth().save(new OAuthGrant("a-grant", id, "alexa", 0, now, now.plusSeconds(60)));
    site.stores().heardLists().save(new HeardList(id, List.of(7L), now));
    site.stores().accounts().update(ANN, account -> account.withPasskeys(Samples.passkeys(1)));

    site.stores().phones().write(Samples.phone(id).verified(now).of(id));

    JsonNode document = export(ann);

    assertThat(document.at("/ratings/0/rating").asDouble()).isEqualTo(4.5);
    assertThat(document.at("/userId").asText()).isEqualTo(id.value());
    JsonNode own = document.at("/account");
    assertThat(own.at("/username").asText()).isEqualTo("ann");
    assertThat(own.at("/createdAt").asText()).isEqualTo(account().createdAt().toString());
    assertThat(own.at("/recoveryCodesLeft").asInt()).isEqualTo(account().recoveryHashes().size());
    assertThat(own.findValuesAsText("name")).containsExactly("Ada's é-key");
    assertThat(own.at("/sessions").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("browser", "api");
    assertThat(own.at("/sessions").findValuesAsText("label")).contains("a program");
    assertThat(own.at("/allowedPrograms/0/program").asText()).isEqualTo("alexa");
    assertThat(own.at("/voiceLinks/0/alexaUserId").asText()).isEqualTo("amzn1.ask.account.ann");
    assertThat(own.at("/heardByVoice/movieIds/0").asLong()).isEqualTo(7);
    assertThat(document.at("/textMessages/number").asText()).isEqualTo("+493012345678");
    assertThat(document.at("/textMessages/consent/wording").asText()).isEqualTo("I agree.");
    assertThat(document.at("/latestChanges/0/what").asText()).isEqualTo("rated");
    assertThat(document.at("/evenings/0/members/0").asText()).isEqualTo("ann");
  }

  @Test
  void noSecretIsInIt() throws Exception {
    ann.send("/account/tokens", "label", "a program");
    Account account = account();
    site.stores().phones().write(Samples.phone(account.userId()));

    String text = export(ann).toString();

    assertThat(text).doesNotContain(account.passwordHash(), "hash of a");
    assertThat(account.sessions()).hasSize(2).noneMatch(text::contains);
    assertThat(account.recoveryHashes()).isNotEmpty().noneMatch(text::contains);
  }

  @Test
  void aGuestHasNoAccountInIt() throws Exception {
    SiteClient guest = SiteClient.of(site);
    guest.get("/rate");

    JsonNode document = export(guest);

    assertThat(document.has("ratings")).isTrue();
    assertThat(document.has("account")).isFalse();
  }
}
