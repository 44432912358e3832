package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown beside the speech, and what a touch does. */
class ScreenTest {
  private static final ListsInMemory LISTS =
      ListsInMemory.at(
          0, Lists.of(1, movie(11, "Tom & <b>Jerry</b>"), movie(12, "Alien"), movie(13, "Heat")));

  private final AtomicInteger reads = new AtomicInteger();

  private static RecommendedMovie movie(long id, String title) {
    return new RecommendedMovie(
        id,
        title,
        OptionalInt.of(1995),
        List.of(),
        1,
        OptionalDouble.of(4.5),
        OptionalInt.of(87),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }

  /** Knows where the picture of each movie is. */
  private PosterStore posters(Instant lookedUpAt) {
    return new Posters(
        ids -> {
          reads.incrementAndGet();
          return ids.stream()
              .map(id -> new PosterAddress(id, Optional.of("/" + id + ".jpg"), lookedUpAt))
              .collect(Collectors.toMap(PosterAddress::movieId, address -> address));
        });
  }

  private Conversation over(PosterStore posters) {
    return new Conversation(TestSkill.showing(LISTS, posters)::respond);
  }

  private static SkillAnswer list(Conversation conversation, String amount) {
    return conversation.say(recommend().memberId("1").amount(amount).withScreen());
  }

  private static JsonNode screen(SkillAnswer answer) {
    return answer.envelope().at("/response/directives/0/datasources/movies/properties");
  }

  @Test
  void aListIsShownAsItIsRead() {
    JsonNode screen = screen(list(over(posters(Instant.now())), "2"));

    assertThat(screen.path("headline").asText()).isEqualTo("Movies for user 1");
    assertThat(screen.path("items")).hasSize(2);
    JsonNode first = screen.at("/items/0");
    assertThat(first.path("id").asText()).isEqualTo("11");
    assertThat(first.path("title").asText())
        .isEqualTo("1. Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; (1995)");
    assertThat(first.path("label").asText()).isEqualTo("1. Tom & <b>Jerry</b> (1995)");
    assertThat(first.path("match").asText()).isEqualTo("Great match · 87%");
    assertThat(first.path("poster").asText()).isEqualTo("https://image.tmdb.org/t/p/w342/11.jpg");
    assertThat(reads).hasValue(1);
  }

  @Test
  void aDeviceWithoutAScreenShowsNothingAndNoPictureIsRead() {
    SkillAnswer answer = over(posters(Instant.now())).say(recommend().memberId("1").amount("2"));

    assertThat(answer.envelope().at("/response/directives").findValuesAsText("type"))
        .containsExactly("Dialog.UpdateDynamicEntities");
    assertThat(reads).hasValue(0);
  }

  @Test
  void whatIsNoListOrMovieLeavesTheScreenAsItIs() {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");

    SkillAnswer no = conversation.say(SavedRequest.of("YesIntent").withScreen());

    assertThat(no.speech()).startsWith("All right.");
    assertThat(no.envelope().path("response").has("directives")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, Movie Matinee, Welcome to the movie recommendation system.",
    "en-GB, Movie Matinee, Welcome to the film recommendation system.",
    "en-AU, Movie Matinee, Welcome to the movie recommendation system.",
    "en-CA, Movie Matinee, Welcome to the movie recommendation system.",
    "en-IN, Movie Matinee, Welcome to the movie recommendation system.",
    "de-DE, Kino Matinee, Willkommen beim Filmempfehlungssystem.",
    "fr-FR, Matinée Cinéma, Bienvenue dans le système de recommandation de films.",
    "es-ES, Cine Matiné, Te doy la bienvenida al sistema de recomendación de películas."
  })
  void theWelcomeIsShownInTheLanguageOfTheLocale(String locale, String headline, String text) {
    SkillAnswer welcome =
        over(posters(Instant.now()))
            .say(SavedRequest.of("LaunchRequest").locale(locale).withScreen());

    assertThat(words(welcome).path("headline").asText()).isEqualTo(headline);
    assertThat(words(welcome).path("text").asText()).startsWith(text).endsWith("?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HelpIntent", "FallbackIntent"})
  void helpIsShownAndAfterItTheListGoesOn(String intent) {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");

    SkillAnswer help = conversation.say(SavedRequest.of(intent).withScreen());

    assertThat(words(help).path("text").asText()).isEqualTo(help.speech().replace("&apos;", "'"));
    assertThat(conversation.say(SavedRequest.of("UserEvent").arguments("details", "12")).speech())
        .startsWith("Alien, from 1995.");
  }

  @Test
  void anErrorIsShown() {
    MatineeSkill broken =
        TestSkill.reading(
            new BrokenStore(new StoreUnavailableException("down", new IOException())));

    SkillAnswer apology =
        SkillAnswer.of(broken.respond(recommend().memberId("1").amount("2").withScreen().bytes()));

    assertThat(words(apology).path("text").asText()).startsWith("Sorry, I cannot reach");
    assertThat(apology.endsSession()).isTrue();
  }

  @Test
  void withoutAScreenNoWordsAreShown() {
    assertThat(over(posters(Instant.now())).say("LaunchRequest").envelope().path("response"))
        .noneMatch(part -> part.toString().contains("APL"));
  }

  private static JsonNode words(SkillAnswer answer) {
    return answer.envelope().at("/response/directives/0/datasources/words/properties");
  }

  @Test
  void aMovieIsSelectedByVoice() {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");

    assertThat(conversation.say(select("ListPosition", "2", "movie:12")).speech())
        .startsWith("Alien, from 1995.");
    assertThat(conversation.say(select("ListPosition", "1", "")).speech())
        .startsWith("Tom and b Jerry b, from 1995.");
    assertThat(conversation.say(select("Anaphor", "this", "movie:12")).speech())
        .startsWith("Alien, from 1995.");
    assertThat(conversation.say(select("ListPosition", "9", "")).speech())
        .endsWith("Which one do you mean?");
  }

  @Test
  void aSelectionByVoiceAnswersTheQuestionWhichOne() {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");
    SkillAnswer which =
        conversation.say(
            SavedRequest.of("YesIntent").intent("WhyThisOneIntent", Map.of("position", "9")));

    assertThat(which.speech()).endsWith("Which one do you mean?");
    assertThat(conversation.say(select("ListPosition", "2", "")).speech())
        .startsWith("I recommend Alien because");
  }

  /** "Select the second one", "select this". */
  private static SavedRequest select(String slot, String heard, String component) {
    return SavedRequest.of("YesIntent")
        .intent("AMAZON.SelectIntent", Map.of(slot, heard))
        .resolvedOnScreen(slot, component)
        .withScreen();
  }

  @Test
  void aTouchTellsMoreOfThatMovieAndShowsItAlone() {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");

    SkillAnswer answer = conversation.say(SavedRequest.of("UserEvent").arguments("details", "12"));

    assertThat(answer.speech())
        .startsWith("Alien, from 1995. I think you would give it four and a half stars.")
        .endsWith("?");
    assertThat(screen(answer).path("items")).hasSize(1);
    assertThat(screen(answer).at("/items/0/title").asText()).isEqualTo("2. Alien (1995)");
  }

  @ParameterizedTest
  @CsvSource({"details, 99", "details, x", "buy, 12", "details, 99999999999999999999"})
  void aTouchOnAnythingElseIsAnsweredWithAQuestion(String what, String movie) {
    Conversation conversation = over(posters(Instant.now()));
    list(conversation, "2");

    SkillAnswer answer = conversation.say(SavedRequest.of("UserEvent").arguments(what, movie));

    assertThat(answer.speech()).endsWith("Which one do you mean?");
    assertThat(conversation.say(SavedRequest.of("UserEvent").arguments()).speech())
        .endsWith("Which one do you mean?");
  }

  @Test
  void aTouchAfterTheConversationIsAnsweredWithAQuestion() {
    assertThat(over(posters(Instant.now())).say("UserEvent").speech())
        .startsWith("I have not named any movies to you yet.");
  }

  @Test
  void aMovieAloneHasItsPictureOnTheCard() {
    JsonNode card = list(over(posters(Instant.now())), "1").envelope().at("/response/card");

    assertThat(card.path("type").asText()).isEqualTo("Standard");
    assertThat(card.path("text").asText()).startsWith("1. Tom & <b>Jerry</b> (1995)");
    assertThat(card.at("/image/smallImageUrl").asText())
        .isEqualTo("https://image.tmdb.org/t/p/w342/11.jpg");
  }

  @Test
  void anOldAddressCountsNoMore() {
    Instant longAgo = Instant.now().minus(Duration.ofDays(200));

    assertThat(screen(list(over(posters(longAgo)), "1")).at("/items/0/poster").asText()).isEmpty();
  }

  @Test
  void picturesThatCannotBeReadAreLeftOut() {
    PosterStore down =
        new Posters(
            ids -> {
              throw new StoreUnavailableException("down", new IOException());
            });

    SkillAnswer answer = list(over(down), "2");

    assertThat(answer.speech()).startsWith("Here are 2 movies");
    assertThat(screen(answer).at("/items/0/poster").asText()).isEmpty();
  }

  @Test
  void picturesAreNotWaitedForLong() {
    PosterStore hung =
        new Posters(
            ids -> {
              try {
                Thread.sleep(Duration.ofSeconds(20).toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Map.of();
            });
    Conversation conversation = over(hung);

    Instant start = Instant.now();
    SkillAnswer answer = list(conversation, "2");

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(screen(answer).path("items")).hasSize(2);
  }

  @Test
  void aScreenThatWasNotShownIsNotTalkedAbout() {
    assertThat(new Conversation(TestSkill.reading(LISTS)::respond).say("RuntimeError").envelope())
        .noneMatch(part -> part.has("outputSpeech"));
  }
}
