package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.testkit.alexa.ResponseRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One person who is led to a question of the skill and answers it. */
final class WalkedTalk {
  private static final String FALLBACK = "AMAZON.FallbackIntent";
  private static final long OTHER_MOVIES = 1_000_000;
  private static final String PERSON = "amzn1.ask.person.KNOWN";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MatineeSkill skill;
  private final Stores stores;
  private final InteractionModel model;
  private final RequestEnvelopes requests;
  private final String alexaUser;
  private final UserId account;
  private final List<RecommendedMovie> movies;
  private boolean voiceIsKnown;
  private Session session = Session.start();
  private SkillResponse response = new SkillResponse(session.attributes());

  WalkedTalk(
      MatineeSkill skill,
      Stores stores,
      InteractionModel model,
      int person,
      List<RecommendedMovie> movies) {
    this.skill = skill;
    this.stores = stores;
    this.model = model;
    this.alexaUser = "amzn1.ask.account." + person;
    this.account = UserId.ofAccount("%016x".formatted(person));
    this.movies = movies;
    this.requests =
        new RequestEnvelopes(model, SkillSettings.LOCAL_SKILL_ID, alexaUser, Clock.systemUTC());
  }

  /** Makes the requests of a way, and holds that its question is asked. */
  void arrive(Walk walk, Sentences sentences) {
    if (walk.linked()) {
      stores.histories().create(account);
      stores.recommendations().save(SpokenSkill.list(account, movies));
      stores.voiceLinks().save(new VoiceLink(alexaUser, account, Instant.EPOCH));
    }
    walk.steps().forEach(this::step);
    assertThat(sentences.questions(walk.sentence()))
        .as("%s: %s", walk, speech())
        .anyMatch(speech()::endsWith);
    assertThat(sentences.variants(walk.reprompt()))
        .as("%s: %s", walk, response.reply().reprompt())
        .contains(response.reply().reprompt().orElse(""));
  }

  private void step(String step) {
    switch (step) {
      case "LaunchRequest" -> send(requests.launch(session));
      case "the list is made anew" -> saveWithoutTheSecond();
      case "the history is full" -> fillHistory();
      case "the movies are rated" -> rateAll();
      case "the voice is known" -> linkVoice();
      default -> send(requests.intent(session, match(step.split(" ", -1))));
    }
  }

  private static Match match(String[] intentAndSlots) {
    Map<String, String> slots = new HashMap<>();
    Stream.of(intentAndSlots)
        .skip(1)
        .map(slot -> slot.split("=", -1))
        .forEach(slot -> slots.put(slot[0], slot[1]));
    return new Match(intentAndSlots[0], slots, 0, 0, false);
  }

  private void saveWithoutTheSecond() {
    List<RecommendedMovie> others = movies.stream().filter(movie -> movie.id() != 2).toList();
    stores.recommendations().save(SpokenSkill.list(account, others));
  }

  private void fillHistory() {
    Set<Long> others =
        LongStream.range(0, History.MAX_ENTRIES)
            .mapToObj(i -> OTHER_MOVIES + i)
            .collect(Collectors.toSet());
    stores
        .histories()
        .update(
            account,
            ChangeCause.of(EventSource.WEB, Instant.EPOCH),
            history ->
                new History(account, history.version() + 1, Map.of(), others, Set.of(), Set.of()));
  }

  private void rateAll() {
    Map<Long, RatedMovie> ratings =
        movies.stream()
            .collect(
                Collectors.toMap(RecommendedMovie::id, movie -> new RatedMovie(8, Instant.EPOCH)));
    stores
        .histories()
        .update(
            account,
            ChangeCause.of(EventSource.WEB, Instant.EPOCH),
            history ->
                new History(account, history.version() + 1, ratings, Set.of(), Set.of(), Set.of()));
  }

  private void linkVoice() {
    String voice = VoiceLink.voice(alexaUser, PERSON);
    stores.voiceLinks().save(new VoiceLink(voice, account, Instant.EPOCH));
    voiceIsKnown = true;
  }

  /** Says an answer, and holds that it is understood exactly and does what it says. */
  void answer(Walk walk, Walk.Reaction answer) {
    String what = "%s: \"%s\" to \"%s\"".formatted(walk, answer.words(), speech());
    List<String> words = Words.of(answer.words(), model.language());
    Match heard =
        session
            .question()
            .map(asked -> model.hearAnswer(asked.intent(), asked.slot(), words))
            .orElseGet(() -> model.hear(words));
    assertThat(heard.cost()).as(what).isZero();
    assertThat(heard.intent()).as(what).isNotEqualTo(FALLBACK);
    send(requests.intent(session, heard));
    hold(walk.kind(), answer.effect(), heard, what + " came \"" + speech() + "\"");
  }

  private void hold(String kind, String effect, Match heard, String what) {
    switch (kind) {
      case "id" -> {
        assertThat(heard.slots()).as(what).containsEntry("memberId", effect);
        assertThat(
                speech().contains("Alpha")
                    || session.question().filter(q -> q.slot().equals("amount")).isPresent())
            .as(what)
            .isTrue();
      }
      case "amount" ->
          assertThat(speech()).as(what).contains("Alpha", "Bravo").doesNotContain("Charlie");
      case "genre" -> assertThat(speech()).as(what).contains("Bravo").doesNotContain("Alpha");
      case "stars" -> assertRated(2, Double.parseDouble(effect), what);
      case "rated" -> assertRated(Long.parseLong(effect), 4, what);
      case "told" -> assertThat(speech()).as(what).startsWith(title(effect) + ",");
      case "explained" ->
          assertThat(speech())
              .as(what)
              .contains(title(effect))
              .doesNotStartWith(title(effect) + ",");
      case "seen" -> assertThat(history().watched()).as(what).containsExactly(Long.valueOf(effect));
      case "hidden" ->
          assertThat(history().hidden()).as(what).containsExactly(Long.valueOf(effect));
      case "saved" ->
          assertThat(history().saved().times()).as(what).containsOnlyKeys(Long.valueOf(effect));
      case "like" -> assertThat(speech()).as(what).contains(title(effect), "Hotel");
      case "named-rated" -> assertRated(Long.parseLong(effect), 4, what);
      case "named-seen" ->
          assertThat(history().watched()).as(what).containsExactly(Long.valueOf(effect));
      case "named-hidden" ->
          assertThat(history().hidden()).as(what).containsExactly(Long.valueOf(effect));
      case "named-saved" ->
          assertThat(history().saved().times()).as(what).containsOnlyKeys(Long.valueOf(effect));
      case "unrated", "named-unrated" ->
          assertThat(history().ratings())
              .as(what)
              .hasSize(movies.size() - 1)
              .doesNotContainKey(Long.valueOf(effect));
      case "named-told" ->
          assertThat(speech()).as(what).startsWith("Double").contains(year(effect));
      case "named-explained" ->
          assertThat(speech()).as(what).contains("Double").doesNotContain(year(effect));
      case "named-like" ->
          assertThat(speech())
              .as(what)
              .contains("Double", effect.equals("100") ? "Golf" : "Foxtrot");
      case "company" -> {
        assertThat(heard.intent()).as(what).isEqualTo("WatchTogetherIntent");
        assertThat(speech()).as(what).contains("Alpha", "Bravo").doesNotContain("Dana");
      }
      case "offer" -> {
        assertThat(response.reply().sessionOpen()).as(what).isTrue();
        assertThat(movies.stream().anyMatch(movie -> speech().contains(movie.title())))
            .as(what)
            .isEqualTo(effect.equals("yes"));
      }
      case "open" -> assertThat(heard.intent()).as(what).isEqualTo(effect);
      default -> throw new IllegalArgumentException("no such kind of answers: " + kind);
    }
  }

  private void assertRated(long movie, double stars, String what) {
    assertThat(history().ratings()).as(what).containsOnlyKeys(movie);
    assertThat(history().ratings().get(movie).stars()).as(what).isEqualTo(stars);
  }

  /** Of the two films of one name. */
  private static String year(String movie) {
    return movie.equals("100") ? "1960" : "1990";
  }

  private String title(String position) {
    return movies.get(Integer.parseInt(position) - 1).title();
  }

  private History history() {
    return stores.histories().read(account);
  }

  private String speech() {
    return response.reply().speech();
  }

  private void send(byte[] request) {
    byte[] sent = voiceIsKnown ? spokenBy(PERSON, request) : request;
    response = SkillResponse.read(ResponseRules.require(sent, skill.respond(sent)));
    session = response.reply().sessionOpen() ? session.after(response) : Session.start();
    requireTitlesInEnglish();
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

  /** In other languages every title is said in English, whatever is said of it. */
  private void requireTitlesInEnglish() {
    if (!model.locale().getLanguage().equals("en")) {
      String rest = response.reply().ssml().replaceAll("<lang xml:lang=\"en-US\">[^<]*</lang>", "");
      assertThat(movies).noneMatch(movie -> rest.contains(movie.title()));
    }
  }
}
