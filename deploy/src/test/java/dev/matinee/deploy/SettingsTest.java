package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  private static final String SITE = "movies.example.org";

  private static Settings settings(String... more) {
    Map<String, Object> context = new TreeMap<>(Map.of("domain", SITE, "hostedZoneId", "Z012"));
    for (int i = 0; i < more.length; i += 2) {
      context.put(more[i], more[i + 1]);
    }
    return Settings.of(context);
  }

  @Test
  void aDomainAndAZoneAreEnough() {
    Settings settings = settings("@aws-cdk/core:flag", "true", "aws:cdk:enable-path-metadata", "x");

    assertThat(settings.siteUrl()).isEqualTo("https://movies.example.org");
    assertThat(settings.hasLoadBalancer()).isTrue();
    assertThat(settings.nodes()).isEqualTo(2);
    assertThat(settings.prefix()).isEqualTo("matinee");
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentTellsOfEverySetting(Setting setting) throws IOException {
    String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";

    assertThat(Files.readString(Requirements.projectRoot().resolve("docs/deploy.md")))
        .contains("| `%s` | %s | %s |".formatted(setting.key(), setting.meaning(), standard));
  }

  @ParameterizedTest
  @EnumSource
  void everyDefaultIsAllowed(Setting setting) {
    setting.check(setting.standard());
    assertThat(Setting.of(setting.key())).contains(setting);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "domain | movies | a host name such as movies.example.org",
        "frontDoor | cloudfront | load-balancer or elastic-ip",
        "instanceType | t3.small | a machine with a Graviton processor, such as t4g.small or m7g.large",
        "nodes | 0 | 1 to 99",
        "logDays | 31 | 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 or 365",
        "skillId | skill | amzn1.ask.skill. and the rest of the id of the skill",
        "certificateArn | arn:aws:iam::1:x | the ARN of a certificate in ACM, of the same region",
        "oauthSecretParameter | a secret | the name of a parameter such as /matinee/oauth-client-secret",
        "textOrigin | +15551234567 | the ARN of a phone number, sender id or pool of AWS End User Messaging",
        "textMaxPrice | 1 | US dollars like 0.10",
        "pipeline | yes | on or off",
        "jobProcessors | 4 | 10 to 9999",
        "alarmEmail | owner | an e-mail address",
        "monthlyBudget | 1.50 | whole US dollars, 1 to 9999999"
      })
  void aWrongValueIsNamedWithWhatIsAllowed(String key, String value, String allowed) {
    assertThatThrownBy(() -> settings(key, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(key + " must be " + allowed + ", got '" + value + "'");
  }

  @Test
  void aMisspeltNameIsNotPassedOver() {
    assertThatThrownBy(() -> settings("skilId", "amzn1.ask.skill.1"))
        .hasMessageStartingWith("there is no setting 'skilId'; there are domain, frontDoor,");
  }

  @Test
  void aLoadBalancerNeedsACertificateOrAZoneToMakeOneWith() {
    assertThatThrownBy(() -> Settings.of(Map.of("domain", SITE)))
        .hasMessageContaining("certificateArn or hostedZoneId");
    assertThat(Settings.of(Map.of("domain", SITE, "frontDoor", "elastic-ip")).hasLoadBalancer())
        .isFalse();
  }

  @Test
  void aNodeMustFindRoomBesideTheOnesThatItReplaces() {
    assertThatThrownBy(() -> settings("nodes", "4"))
        .hasMessage("maxNodes must be above nodes, so that one can replace another, got 4 and 4");
  }

  @Test
  void accountLinkingIsWholeOrNotThere() {
    assertThatThrownBy(() -> settings("oauthClientId", "alexa"))
        .hasMessageContaining("oauthClientId and oauthRedirects belong together");
  }

  @Test
  void answersBelongToTextMessages() {
    assertThatThrownBy(() -> settings("textInboundParameter", "/matinee/key"))
        .hasMessage("textInboundParameter belongs to textOrigin, and there is none");
  }

  @Test
  void aFileThatIsNotBuiltYetIsNamed() {
    assertThatThrownBy(() -> settings("skillZip", "no.zip").file(Setting.SKILL_ZIP))
        .hasMessageContaining("skillZip: there is no ")
        .hasMessageContaining("/no.zip; deploy/deploy makes it");
  }
}
