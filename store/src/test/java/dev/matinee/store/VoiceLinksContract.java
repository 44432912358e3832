package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of links to voices. */
abstract class VoiceLinksContract extends EngineContract {
  private final UserId account = Samples.account().userId();
  private final String alexaUser = "amzn1.ask.account." + account;
  private final VoiceLink link = new VoiceLink(alexaUser, account, Samples.NOON);

  VoiceLinksContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void aLinkIsFoundByTheUserOfAlexaAndByTheAccount() {
    stores.voiceLinks().save(link);
    assertThat(stores.voiceLinks().find(alexaUser)).contains(link);
    assertThat(stores.voiceLinks().linksOf(account)).containsExactly(link);
  }

  @Test
  void aLinkKeepsTheGrantThatItCameWith() {
    VoiceLink granted = new VoiceLink(alexaUser, account, Samples.NOON, Optional.of("grant"));
    stores.voiceLinks().save(granted);
    assertThat(stores.voiceLinks().find(alexaUser)).contains(granted);
    assertThat(stores.voiceLinks().linksOf(account)).containsExactly(granted);
    stores.voiceLinks().save(link);
    assertThat(stores.voiceLinks().find(alexaUser)).contains(link);
  }

  @Test
  void whoHasNoLinkHasNone() {
    assertThat(stores.voiceLinks().find(alexaUser)).isEmpty();
    assertThat(stores.voiceLinks().linksOf(account)).isEmpty();
  }

  @Test
  void anAccountsLinksComeOldestFirst() {
    VoiceLink later = new VoiceLink(alexaUser + "0", account, Samples.NOON.plusSeconds(9));
    stores.voiceLinks().save(later);
    stores.voiceLinks().save(link);
    stores
        .voiceLinks()
        .save(new VoiceLink("x" + alexaUser, Samples.account().userId(), Samples.NOON));
    assertThat(stores.voiceLinks().linksOf(account)).containsExactly(link, later);
  }

  @Test
  void aUserOfAlexaHasOneLink() {
    stores.voiceLinks().save(link);
    UserId another = Samples.account().userId();
    VoiceLink second = new VoiceLink(alexaUser, another, Samples.NOON);
    stores.voiceLinks().save(second);
    assertThat(stores.voiceLinks().find(alexaUser)).contains(second);
    assertThat(stores.voiceLinks().linksOf(account)).isEmpty();
    assertThat(stores.voiceLinks().linksOf(another)).containsExactly(second);
  }

  @Test
  void aVoiceOfAHouseholdHasALinkOfItsOwn() {
    UserId another = Samples.account().userId();
    String voice = VoiceLink.voice(alexaUser, "amzn1.ask.person.1");
    VoiceLink own = new VoiceLink(voice, another, Samples.NOON);
    stores.voiceLinks().save(link);
    stores.voiceLinks().save(own);

    assertThat(stores.voiceLinks().find(alexaUser)).contains(link);
    assertThat(stores.voiceLinks().find(voice)).contains(own);
    assertThat(stores.voiceLinks().linksOf(another)).containsExactly(own);
    stores.voiceLinks().delete(alexaUser);
    assertThat(stores.voiceLinks().find(voice)).contains(own);
  }

  @Test
  void theVoicesAtTheDevicesOfAUserOfAlexaAreFoundOldestFirst() {
    VoiceLink first = voice("1", Samples.NOON);
    VoiceLink second = voice("2", Samples.NOON.plusSeconds(1));
    stores.voiceLinks().save(link);
    stores.voiceLinks().save(second);
    stores.voiceLinks().save(first);
    stores
        .voiceLinks()
        .save(new VoiceLink(VoiceLink.voice(alexaUser + "0", "3"), account, Samples.NOON));

    assertThat(stores.voiceLinks().voicesOf(alexaUser)).containsExactly(first, second);
    stores.voiceLinks().delete(first.alexaUserId());
    assertThat(stores.voiceLinks().voicesOf(alexaUser)).containsExactly(second);
    stores.voiceLinks().delete(second.alexaUserId());
    assertThat(stores.voiceLinks().voicesOf(alexaUser)).isEmpty();
    assertThat(stores.voiceLinks().find(alexaUser)).contains(link);
  }

  private VoiceLink voice(String person, Instant since) {
    return new VoiceLink(
        VoiceLink.voice(alexaUser, "amzn1.ask.person." + person),
        Samples.account().userId(),
        since,
        Optional.empty(),
        Optional.of("Zoë " + person));
  }

  @Test
  void aDeletedLinkIsGone() {
    stores.voiceLinks().save(link);
    stores.voiceLinks().delete(alexaUser);
    stores.voiceLinks().delete(alexaUser);
    assertThat(stores.voiceLinks().find(alexaUser)).isEmpty();
    assertThat(stores.voiceLinks().linksOf(account)).isEmpty();
  }
}
