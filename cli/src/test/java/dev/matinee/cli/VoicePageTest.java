package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.UserId;
import dev.matinee.web.visitor.Token;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoicePageTest {
  private static final Pattern EXAMPLE = Pattern.compile("name=\"utterance\" value=\"([^\"]+)\"");

  @TempDir private static Path folder;
  @AutoClose private static LocalSite site;

  private final Site visitor = site.visitor();

  @BeforeAll
  static void start() {
    site = LocalSite.start(folder);
  }

  @Test
  void itReadsTheListThatTheSiteMade() {
    visitor.askForMovies("1", "5");
    visitor.say("open movie matinee");
    visitor.say("recommend me five movies");

    HttpResponse<String> page = visitor.say("my id is one");

    assertThat(page.previousResponse().map(HttpResponse::statusCode)).contains(303);
    assertThat(page.uri().getPath()).isEqualTo("/voice");
    assertThat(page.body())
        .contains("Here are 5 movies for user 1:", "Movies for user 1")
        .containsSubsequence(visitor.spokenTitles(1, 5).stream().map(VoicePageTest::html).toList())
        .doesNotContain("<speak>", "<break", "&lt;");
  }

  @Test
  void aConversationIsShownInItsOrderWithWhatTheSkillAsksBack() {
    visitor.say("open movie matinee");

    String page = visitor.say("recommend movies").body();

    assertThat(page)
        .containsSubsequence(
            "You said</span> open movie matinee",
            "Welcome to the movie recommendation system.",
            "You said</span> recommend movies",
            "Please tell me your ID and how many movies do you want?",
            "If you say nothing</span> Say, for example: my ID is one and I want five movies.");
    assertThat(page.split("If you say nothing", -1)).hasSize(2);
  }

  @Test
  void everyExampleIsUnderstood() {
    Matcher examples = EXAMPLE.matcher(visitor.get("voice").body());
    List<String> utterances = examples.results().map(found -> found.group(1)).toList();

    String page = "";
    for (String utterance : utterances) {
      page = visitor.say(utterance).body();
    }

    assertThat(utterances).hasSizeGreaterThan(3);
    assertThat(page).doesNotContain("did not understand", "cannot do that").contains("user 42");
  }

  @Test
  void whoHasNoListLearnsWhereItIsMade() {
    assertThat(visitor.say("five movies for user 77").body())
        .contains("I have no movies for user 77 yet.", "href=\"/movies?userId=42&amp;count=5\"");
  }

  @Test
  void anEndedConversationSaysSoAndTheNextWordsOpenANewOne() {
    assertThat(visitor.say("stop").body()).contains("See you next time!", "conversation is over");
    assertThat(visitor.say("open movie matinee").body()).contains("Welcome to the movie");
    assertThat(visitor.say("quit").body()).contains("(nothing)");
  }

  @Test
  void twoVisitorsDoNotHearEachOther() {
    Site other = site.visitor();
    visitor.say("recommend me five movies");
    other.say("recommend me two movies");

    String mine = visitor.say("user 33").body();
    String theirs = other.say("user 44").body();

    assertThat(mine).contains("movies for user 33").doesNotContain("user 44", "two movies");
    assertThat(theirs)
        .contains("movies for user 44")
        .doesNotContain("user 33", "</span> recommend me five movies");
    assertThat(site.visitor().get("voice").body()).doesNotContain("You said");
  }

  @Test
  void whoLogsInOrOutBeginsAnew() {
    visitor.say("user 33");

    assertThat(visitor.signUp("ann", "four words in a row").statusCode()).isLessThan(500);

    assertThat(visitor.get("voice").body()).contains("Log out").doesNotContain("You said");
    visitor.say("user 44");
    visitor.logOut();
    assertThat(visitor.get("voice").body()).contains("Log in").doesNotContain("user 44 yet");
  }

  @Test
  void whoIsLoggedInSpeaksForTheirAccountWithoutACode() {
    assertThat(visitor.say("what did i rate last").body())
        .contains("an account is linked with this voice");

    visitor.signUp("carla", "four words in a row");

    assertThat(visitor.say("what did i rate last").body())
        .contains("You have not rated any movies yet");
  }

  @Test
  void noPairingCodeLinksAVisitorAndNoneIsUsedUp() {
    PairingCodeStore codes = site.stores().pairingCodes();
    String hash = Token.hashOf("12345678");
    UserId owner = UserId.ofAccount("dora-dora-dora-dora");
    codes.create(new PairingCode(hash, owner, Instant.now().plusSeconds(600)));

    visitor.say("link my account");
    assertThat(visitor.say("my code is one two three four five six seven eight").body())
        .contains("That pairing code is not right");

    assertThat(codes.redeem(hash)).isPresent();
  }

  @Test
  void startingOverForgetsWhatWasSaid() {
    visitor.say("recommend me five movies");

    assertThat(visitor.startOver().body()).doesNotContain("You said");
    assertThat(visitor.say("user 42").body()).doesNotContain("I have no movies for user 42");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'   ', 0", "x, 201"})
  void whatCannotBeSaidIsRefusedBesideTheField(String start, int length) {
    visitor.say("open movie matinee");
    String utterance = start + "y".repeat(Math.max(0, length - start.length()));

    HttpResponse<String> page = visitor.say(utterance);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("aria-invalid=\"true\" aria-describedby=\"utterance-problem\"")
        .contains(length == 0 ? "Please type what" : "in at most 200 characters; these were 201.")
        .contains("value=\"" + utterance.strip().substring(0, Math.min(200, length)) + "\"")
        .contains("You said</span> open movie matinee");
  }

  @Test
  void twoHundredCharactersAreNotTooMany() {
    assertThat(visitor.say("y".repeat(200)).statusCode()).isEqualTo(200);
  }

  @Test
  void markupIsShownAndNotRun() {
    assertThat(visitor.say("<script>alert(1)</script>").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aFormOfAnotherSiteSaysNothing() {
    visitor.say("open movie matinee");

    assertThat(visitor.say("stop", "").statusCode()).isEqualTo(403);
    assertThat(visitor.say("stop", "A".repeat(43)).statusCode()).isEqualTo(403);
    assertThat(visitor.get("voice").body()).doesNotContain("You said</span> stop");
  }

  @Test
  void everyPageLeadsToIt() {
    assertThat(visitor.get("").body()).contains("href=\"/voice\"");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
