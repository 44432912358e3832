package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.PairingCode;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A household at one device: three people whose voices Alexa knows and who linked their accounts,
 * and a guest. They talk in turn, in one session.
 */
class FourVoicesTest {
  private static final String DEVICE_USER = "amzn1.ask.account.TESTUSER";
  private static final int TURNS = 200;
  private static final List<String> NAMES = List.of("Annabel", "Benedict", "Cleopatra");
  private static final UserId HOUSE = UserId.ofAccount("househousehousehouse");

  @TempDir private Path folder;
  @AutoClose private Stores stores;
  private MatineeSkill skill;
  private Conversation conversation;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    skill = TestSkill.knowing(stores.recommendations(), stores);
    conversation = new Conversation(skill::respond);
    NAMES.forEach(name -> signUp(account(name), name));
    signUp(HOUSE, "House");
  }

  private static UserId account(String name) {
    return UserId.ofAccount((name + "0123456789abcdef").substring(0, 20));
  }

  private static String person(String name) {
    return "amzn1.ask.person." + name.hashCode();
  }

  private void signUp(UserId account, String name) {
    stores.histories().create(account);
    List<RecommendedMovie> movies =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> Lists.movie(name + " movie " + i, OptionalInt.empty()))
            .toList();
    stores
        .recommendations()
        .save(new RecommendationList(account, 1, "model", Instant.EPOCH, movies));
  }

  private static String code(String name) {
    return "1000000" + NAMES.indexOf(name);
  }

  private void makeCode(String name) {
    assertThat(
            stores
                .pairingCodes()
                .create(
                    new PairingCode(
                        hash(code(name)),
                        account(name),
                        Instant.now().plusSeconds(600),
                        Optional.of(name))))
        .isTrue();
  }

  private static String hash(String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SkillAnswer link(String name) {
    makeCode(name);
    conversation.say(recommend().person(person(name)));
    return conversation.say(recommend().memberId(code(name)).person(person(name)));
  }

  @Test
  void eachLinksTheirOwnVoiceByTheirOwnCode() {
    for (String name : NAMES) {
      assertThat(link(name).speech())
          .startsWith("Your account is linked now")
          .contains(name + " movie 1");
    }

    assertThat(stores.voiceLinks().find(DEVICE_USER)).as("of the device").isEmpty();
    for (String name : NAMES) {
      assertThat(
              stores
                  .voiceLinks()
                  .find(VoiceLink.voice(DEVICE_USER, person(name)))
                  .orElseThrow()
                  .userId())
          .isEqualTo(account(name));
    }
  }

  @Test
  void aGuestHearsTheListOfTheDeviceOrIsAskedForAnId() {
    link("Annabel");
    assertThat(conversation.say(recommend()).elicits()).isEqualTo("memberId");
    stores.voiceLinks().save(new VoiceLink(DEVICE_USER, HOUSE, Instant.EPOCH));

    assertThat(conversation.say(recommend()).speech()).contains("House movie 1");
    assertThat(conversation.say(recommend().person("amzn1.ask.person.unlinked")).speech())
        .contains("House movie 1");
    assertThat(conversation.say(recommend().person(person("Annabel"))).speech())
        .contains("Annabel movie 1");
  }

  @Test
  void unlinkingEndsTheLinkOfTheOwnVoiceAlone() {
    stores.voiceLinks().save(new VoiceLink(DEVICE_USER, HOUSE, Instant.EPOCH));
    link("Annabel");
    link("Benedict");

    conversation.say(SavedRequest.of("UnlinkAccountIntent").person(person("Annabel")));

    assertThat(conversation.say(recommend().person(person("Annabel"))).speech())
        .contains("House movie 1");
    assertThat(conversation.say(recommend().person(person("Benedict"))).speech())
        .contains("Benedict movie 1");
  }

  @Test
  void aVoiceThatHearsTheListOfTheDeviceCanStillLinkItsOwn() {
    stores.voiceLinks().save(new VoiceLink(DEVICE_USER, HOUSE, Instant.EPOCH));

    SkillAnswer asked = conversation.say(intent("LinkAccountIntent").person(person("Annabel")));

    assertThat(asked.elicits()).isEqualTo("memberId");
    assertThat(conversation.say(intent("LinkAccountIntent")).speech())
        .startsWith("An account is linked with this device already.")
        .contains("let Alexa learn your voice in the Alexa app");
    link("Benedict");
    assertThat(conversation.say(intent("LinkAccountIntent").person(person("Benedict"))).speech())
        .startsWith("Your account is linked with this voice already.");
  }

  @Test
  void noVoiceRepeatsOrTakesBackWhatAnotherOneHeardOrSaid() {
    link("Annabel");
    link("Benedict");
    conversation.say(recommend().person(person("Annabel")));
    conversation.say(
        SavedRequest.of("YesIntent")
            .intent("SeenItIntent", "position", "1")
            .person(person("Annabel")));

    for (String intent : List.of("AMAZON.RepeatIntent", "UndoIntent", "MovieDetailsIntent")) {
      assertThat(conversation.say(intent(intent).person(person("Benedict"))).envelope().toString())
          .doesNotContain("Annabel");
    }
    assertThat(stores.histories().read(account("Annabel")).watched()).hasSize(1);
  }

  @Test
  void whatIsOfAllIsSavedOnTheWatchlistOfWhoSpeaks() {
    link("Annabel");
    link("Benedict");
    JoinCode code = new JoinCode("BCDFGH");
    assertThat(
            stores
                .evenings()
                .create(
                    Evening.start(code, "average", member("Annabel"), Instant.now())
                        .with(member("Benedict"))))
        .isTrue();
    conversation.say(intent("WatchTogetherIntent").person(person("Annabel")));

    SkillAnswer saved =
        conversation.say(
            SavedRequest.of("YesIntent")
                .intent("SaveMovieIntent", "position", "1")
                .person(person("Benedict")));

    assertThat(saved.speech()).contains("is on your watchlist");
    assertThat(stores.histories().read(account("Benedict")).saved().times()).hasSize(1);
    assertThat(stores.histories().read(account("Annabel")).saved().times()).isEmpty();
  }

  @Test
  void twoVoicesOfTheDeviceHearOneListWithoutAnEvening() {
    link("Annabel");
    link("Benedict");

    SkillAnswer list = conversation.say(withPartner("benedict").person(person("Annabel")));

    assertThat(list.speech())
        .startsWith("Here are 3 movies for Benedict and you: ")
        .contains("Annabel movie 1", "Benedict movie 1");
    assertThat(conversation.say(intent("AMAZON.NextIntent").person(person("Annabel"))).speech())
        .contains("Annabel movie", "Benedict movie");
    assertThat(conversation.say(intent("AMAZON.NextIntent").person(person("Benedict"))).speech())
        .as("another voice goes on with what is of two others")
        .doesNotContain("Annabel");
    assertThat(conversation.say(withPartner("Annabel").person(person("Benedict"))).speech())
        .startsWith("Here are 3 movies for Annabel and you: ");
  }

  @Test
  void whoIsNotLinkedIsToldHowAndHearsNoListOfAnother() {
    link("Annabel");

    for (SavedRequest request :
        List.of(withPartner("Annabel"), withPartner("Annabel").person("amzn1.ask.person.other"))) {
      SkillAnswer answer = conversation.say(request);
      assertThat(answer.speech()).startsWith("I do not know your own list yet. Say: link my");
      assertThat(answer.elicits()).isEqualTo("first");
    }
    assertThat(conversation.say(withPartner("Cleopatra").person(person("Annabel"))).speech())
        .startsWith("That name is in none of your evenings, and with no voice at this device.");
  }

  @Test
  void disablingTheSkillEndsTheLinksOfAllVoices() {
    stores.voiceLinks().save(new VoiceLink(DEVICE_USER, HOUSE, Instant.EPOCH));
    link("Annabel");
    link("Benedict");
    VoiceLink elsewhere = new VoiceLink("amzn1.ask.account.OTHER", HOUSE, Instant.EPOCH);
    stores.voiceLinks().save(elsewhere);

    byte[] unused = skill.respond(SavedRequest.of("AlexaSkillEvent.SkillDisabled").bytes());

    assertThat(stores.voiceLinks().find(DEVICE_USER)).isEmpty();
    assertThat(stores.voiceLinks().voicesOf(DEVICE_USER)).isEmpty();
    assertThat(stores.voiceLinks().linksOf(HOUSE)).containsExactly(elsewhere);
  }

  private static SavedRequest withPartner(String name) {
    return SavedRequest.of("YesIntent").intent("WatchTogetherIntent", "name", name);
  }

  private static EveningMember member(String name) {
    return new EveningMember(account(name), name);
  }

  private static SavedRequest intent(String name) {
    return SavedRequest.of("YesIntent").intent(name, Map.of());
  }

  /** Two hundred turns each; the guest is a stranger at first, and hears the house's list later. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverAnothersListOrName(long seed) {
    NAMES.forEach(this::link);
    Random random = new Random(seed);
    int heard = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      if (turn == TURNS / 2) {
        stores.voiceLinks().save(new VoiceLink(DEVICE_USER, HOUSE, Instant.EPOCH));
      }
      int voice = random.nextInt(NAMES.size() + 1);
      SavedRequest request = request(random);
      String own = voice < NAMES.size() ? NAMES.get(voice) : "House";
      if (voice < NAMES.size()) {
        request = request.person(person(own));
      }
      String answer = conversation.say(request).envelope().toString();
      heard += answer.contains(own) ? 1 : 0;
      for (String other : List.of("Annabel", "Benedict", "Cleopatra", "House")) {
        if (!other.equals(own)) {
          assertThat(answer).as("seed %d, turn %d, %s", seed, turn, own).doesNotContain(other);
        }
      }
    }
    assertThat(heard).as("answers with movies").isGreaterThan(TURNS / 4);
  }

  private static SavedRequest request(Random random) {
    String position = String.valueOf(1 + random.nextInt(3));
    return switch (random.nextInt(14)) {
      case 0 -> SavedRequest.of("LaunchRequest");
      case 1 -> recommend();
      case 2 -> recommend().amount("3");
      case 3 -> intent("AMAZON.YesIntent");
      case 4 -> intent("AMAZON.NextIntent");
      case 5 -> intent("AMAZON.PreviousIntent");
      case 6 -> intent("AMAZON.RepeatIntent");
      case 7 -> with("MovieDetailsIntent", position);
      case 8 -> with("WhyThisOneIntent", position);
      case 9 -> with("SaveMovieIntent", position);
      case 10 -> with("SeenItIntent", position);
      case 11 -> intent("UndoIntent");
      case 12 -> intent("WatchTogetherIntent");
      default -> intent("SurpriseMeIntent");
    };
  }

  private static SavedRequest with(String intent, String position) {
    return SavedRequest.of("YesIntent").intent(intent, "position", position);
  }
}
