package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthToken;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaking for an account that was linked in the Alexa app. */
class LinkedInAppTest {
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");
  private static final UserId BEA = UserId.ofAccount("fedcba9876543210");
  private static final String ALEXA_USER = "amzn1.ask.account.TESTUSER";
  private static final String TOKEN = "linked-in-the-app";

  /** SHA-256 of the token, as the site keeps it. */
  private static final String TOKEN_HASH =
      "651c2799be13de24169a28ba8ef0a5c84c7cd68c454476a4acfa6533bfc78f73";

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private MatineeSkill skill;
  private Conversation conversation;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    Map<String, String> environment = Map.of(SkillSettings.ACCOUNT_LINKING, "on");
    skill =
        TestSkill.knowing(
            ListsInMemory.at(0, Lists.ofLength(1, 2), listOf(ANN, 12), listOf(BEA, 2)),
            stores,
            environment);
    conversation = new Conversation(skill::respond);
    allow("grant", Instant.now().plusSeconds(3600));
  }

  private static RecommendationList listOf(UserId userId, int length) {
    return new RecommendationList(
        userId, 0, "model", Instant.EPOCH, Lists.ofLength(1, length).movies());
  }

  private void allow(String grantId, Instant end) {
    stores.oauth().save(new OAuthGrant(grantId, ANN, "alexa", 0, Instant.now(), end));
    stores.oauth().save(OAuthToken.access(TOKEN_HASH, grantId, end));
  }

  private static SavedRequest withToken(SavedRequest request) {
    return request.accessToken(TOKEN);
  }

  private static SavedRequest seenIt() {
    return SavedRequest.of("YesIntent").intent("SeenItIntent", "position", "2");
  }

  private static String cardType(SkillAnswer answer) {
    return answer.envelope().at("/response/card/type").asText();
  }

  @Test
  void aTokenSpeaksForItsAccountAndWinsOverAPairingLink() {
    stores.voiceLinks().save(new VoiceLink(ALEXA_USER, BEA, Instant.EPOCH));

    assertThat(conversation.say(withToken(SavedRequest.of("LaunchRequest"))).speech())
        .startsWith("Welcome back");
    assertThat(conversation.say(withToken(recommend().amount("5"))).speech())
        .startsWith("Here are 5 movies for you:");
    assertThat(conversation.say(recommend().amount("5")).speech())
        .as("without the token the pairing link speaks")
        .contains("2 movies");
  }

  @Test
  void anEndedLinkIsToldWithACardAndTheConversationGoesOn() {
    stores.oauth().revoke("grant");

    SkillAnswer welcome = conversation.say(withToken(SavedRequest.of("LaunchRequest")));

    assertThat(welcome.speech()).startsWith("The link with your account has ended.").endsWith("?");
    assertThat(cardType(welcome)).isEqualTo("LinkAccount");
    assertThat(welcome.endsSession()).isFalse();
    SkillAnswer asked = conversation.say(withToken(recommend()));
    assertThat(asked.elicits()).isEqualTo("memberId");
    assertThat(asked.speech()).as("once is enough").doesNotContain("has ended");
    assertThat(conversation.say(withToken(recommend().memberId("1").amount("2"))).speech())
        .contains("2 movies for user 1");
  }

  @Test
  void anExpiredTokenOfAOneShotWishIsToldAsWell() {
    stores.oauth().save(OAuthToken.access(TOKEN_HASH, "grant", Instant.now().minusSeconds(1)));

    SkillAnswer asked = conversation.say(withToken(recommend()));

    assertThat(asked.speech()).startsWith("The link with your account has ended.");
    assertThat(cardType(asked)).isEqualTo("LinkAccount");
    assertThat(asked.elicits()).isEqualTo("memberId");
  }

  @Test
  void whatNeedsAnAccountShowsTheCardWhereLinkingIsSetUp() {
    conversation.say(recommend().memberId("1").amount("2"));
    assertThat(cardType(conversation.say(seenIt()))).isEqualTo("LinkAccount");

    MatineeSkill off = TestSkill.knowing(ListsInMemory.at(0, Lists.ofLength(1, 2)), stores);
    Conversation without = new Conversation(off::respond);
    without.say(recommend().memberId("1").amount("2"));
    assertThat(cardType(without.say(seenIt()))).isEmpty();
  }

  @Test
  void disablingTheSkillEndsTheLinkAndTheGrantThatCameWithItAndSaysNothing() {
    byte[] linked = skill.respond(SavedRequest.of("AlexaSkillEvent.SkillAccountLinked").bytes());
    assertThat(SkillAnswer.of(linked).speech()).isEmpty();
    assertThat(stores.voiceLinks().find(ALEXA_USER).orElseThrow().grantId()).contains("grant");
    assertThat(conversation.say(recommend()).elicits())
        .as("the link alone says nothing")
        .isEqualTo("memberId");

    byte[] disabled = skill.respond(SavedRequest.of("AlexaSkillEvent.SkillDisabled").bytes());

    assertThat(SkillAnswer.of(disabled).speech()).isEmpty();
    assertThat(stores.voiceLinks().find(ALEXA_USER)).isEmpty();
    assertThat(stores.oauth().findGrant("grant")).isEmpty();
    skill.respond(SavedRequest.of("AlexaSkillEvent.SkillDisabled").bytes());
  }

  @Test
  void disablingEndsAPairingLinkAndLeavesWhatOthersWereAllowed() {
    stores.voiceLinks().save(new VoiceLink(ALEXA_USER, ANN, Instant.EPOCH));

    skill.respond(SavedRequest.of("AlexaSkillEvent.SkillDisabled").bytes());

    assertThat(stores.voiceLinks().find(ALEXA_USER)).isEmpty();
    assertThat(stores.oauth().findGrant("grant")).isPresent();
  }

  @Test
  void unlinkingByVoiceEndsTheGrant() {
    stores.voiceLinks().save(new VoiceLink(ALEXA_USER, ANN, Instant.EPOCH, Optional.of("grant")));

    assertThat(conversation.say(withToken(SavedRequest.of("UnlinkAccountIntent"))).speech())
        .startsWith("Your account is no longer linked");
    assertThat(stores.oauth().findGrant("grant")).isEmpty();
    assertThat(stores.voiceLinks().find(ALEXA_USER)).isEmpty();
  }

  @Test
  void aWrongSettingIsNamed() {
    assertThatThrownBy(() -> SkillSettings.local(Map.of(SkillSettings.ACCOUNT_LINKING, "yes")))
        .hasMessage("MATINEE_ACCOUNT_LINKING must be on or off, got \"yes\"");
  }
}
