package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.words.ItemNoun;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.skill.rehearsal.Rehearsal;
import dev.matinee.skill.titles.TitlePlace;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that people say to the skill, as it starts and speaks on Lambda. */
final class SkillTalk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ECHO = "amzn1.ask.account.ANNSECHO";
  private static final String PHONE = "amzn1.ask.account.ANNSPHONE";
  private static final SkillSettings SETTINGS =
      new SkillSettings(SkillSettings.LOCAL_SKILL_ID, Optional.empty(), true, ItemNoun.MOVIE);

  private final DynamoDbStores stores;
  private final MatineeSkill skill;

  SkillTalk(LocalAws aws) {
    DynamoDbSettings settings = LocalAws.settings(aws.skill.endpoint());
    this.stores = DynamoDbStores.open(settings);
    this.skill = MatineeSkill.of(SETTINGS, SkillStores.of(stores, titles(aws)));
    new Rehearsal(
            SETTINGS.skillId(),
            settings,
            (standIn, known) -> MatineeSkill.of(SETTINGS, SkillStores.of(standIn, known))::respond)
        .hold(0);
  }

  private static TitleSource titles(LocalAws aws) {
    return TitlePlace.of(
        Map.of(
            TitlePlace.VARIABLE,
            LocalAws.DATA.toString(),
            "AWS_REGION",
            "eu-west-1",
            "AWS_ENDPOINT_URL_S3",
            aws.titles.endpoint().toString()));
  }

  /** Somebody links an Echo with a screen, and talks of movies. */
  void talk(String code) {
    Conversation stranger = at("amzn1.ask.account.STRANGER", Optional.empty());
    say(stranger, "open movie matinee", "recommend movies", "my id is one and i want five movies");
    say(stranger, "stop");
    Conversation ann = at(ECHO, Optional.empty());
    say(ann, "recommend movies", "my id is 1000 0001", code);
    say(ann, "open movie matinee", "recommend me three movies", "next", "why that one");
    say(ann, "recommend me three movies", "give four stars to the second one", "undo that");
    say(ann, "i have seen the first one", "not interested in the third one", "stop");
    say(at(ECHO, Optional.empty()), "what should we watch", "our evening is b c d f g h", "stop");
    say(at(ECHO, Optional.empty()), "anything new", "surprise me", "stop");
    Conversation again = at(ECHO, Optional.empty());
    say(again, "open movie matinee", "unlink my account");
  }

  /** One turn of somebody whose Echo is linked. */
  void turn() {
    say(at(ECHO, Optional.empty()), "recommend me three movies");
  }

  /** Somebody guesses codes until they are told to wait. */
  void guess() {
    Conversation guesser = at("amzn1.ask.account.GUESSER", Optional.empty());
    say(guesser, "recommend movies");
    for (int guess = 1; guess <= PairingCodeStore.MAX_TRIES + 1; guess++) {
      say(guesser, "1000 000" + guess);
    }
  }

  /** Links by a code once more, so that the site finds something to unlink. */
  void link(String code) {
    say(at(ECHO, Optional.empty()), "recommend movies", code, "stop");
  }

  /** Links the voice of one person of a household. */
  void linkVoice(String code) {
    Conversation voice =
        Conversation.start(
            request -> skill.respond(spokenBy("amzn1.ask.person.ANN", request)),
            InteractionModel.load(Locale.US),
            SETTINGS.skillId(),
            ECHO);
    say(voice, "link my account", code, "stop");
  }

  private static byte[] spokenBy(String person, byte[] request) {
    try {
      JsonNode envelope = JSON.readTree(request);
      ((ObjectNode) envelope.at("/context/System")).putObject("person").put("personId", person);
      return JSON.writeValueAsBytes(envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody linked the account in the Alexa app, and disables the skill later. */
  void talkByToken(String token) {
    event("SkillAccountLinked", "{\"accessToken\":\"" + token + "\"}");
    say(at(PHONE, Optional.of(token)), "recommend me three movies", "stop");
    event("SkillDisabled", "{\"userInformationPersistenceStatus\":\"NOT_PERSISTED\"}");
  }

  /** Somebody linked in the app, and stays so. */
  void linkByToken(String token) {
    event("SkillAccountLinked", "{\"accessToken\":\"" + token + "\"}");
  }

  private void event(String type, String body) {
    String envelope =
        """
        {"version":"1.0","context":{"System":{"application":{"applicationId":"%s"},
        "user":{"userId":"%s"},"apiEndpoint":"https://api.eu.amazonalexa.com"}},
        "request":{"type":"AlexaSkillEvent.%s","requestId":"r1",
        "timestamp":"2026-11-20T18:30:00Z","body":%s}}"""
            .formatted(SETTINGS.skillId(), PHONE, type, body);
    byte[] unused = skill.respond(envelope.getBytes(StandardCharsets.UTF_8));
  }

  private Conversation at(String user, Optional<String> token) {
    return Conversation.start(
        request -> skill.respond(changed(request, token)),
        InteractionModel.load(Locale.US),
        SETTINGS.skillId(),
        user);
  }

  /** As a device with a screen sends it, with the token where there is one. */
  private static byte[] changed(byte[] request, Optional<String> token) {
    try {
      JsonNode envelope = JSON.readTree(request);
      JsonNode system = envelope.at("/context/System");
      ((ObjectNode) system.at("/device/supportedInterfaces")).putObject("Alexa.Presentation.APL");
      token.ifPresent(value -> ((ObjectNode) system.get("user")).put("accessToken", value));
      return JSON.writeValueAsBytes(envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Conversation conversation, String... utterances) {
    for (String utterance : utterances) {
      assertThat(conversation.say(utterance).speech()).as(utterance).isNotEmpty();
    }
  }

  @Override
  public void close() {
    stores.close();
  }
}
