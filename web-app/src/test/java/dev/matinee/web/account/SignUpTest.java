package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.Guests;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.visitor.Token;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @Test
  void newAccountIsLoggedInAtOnce() {
    SiteClient ann = SiteClient.of(site).signUp("Ann");

    assertThat(ann.get("/account").body()).contains("<h1>Ann</h1>");
    assertThat(site.stores().accounts().find(new Username("ann")).orElseThrow().passwordHash())
        .startsWith("$argon2id$")
        .doesNotContain(SiteClient.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë", "zoë", "ZOË", " Zoë ", "ＺOË"})
  void nameIsTakenHoweverItIsWritten(String name) {
    SiteClient.of(site).send("/signup", "username", "Zoë", "password", SiteClient.PASSWORD);
    SiteClient late = SiteClient.of(site);

    HttpResponse<String> answer =
        late.send("/signup", "username", name, "password", "another row of words");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"usernameError\">This name is taken.");
    assertThat(late.isSignedIn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', has 3 to 32 characters",
    "ab, has 3 to 32 characters",
    "abcdefghijklmnopqrstuvwxyz1234567, has 3 to 32 characters",
    "two words, has only letters",
    "<script>, has only letters"
  })
  void badNameIsExplainedBesideTheFieldAndKept(String name, String reason) {
    HttpResponse<String> answer =
        SiteClient.of(site).send("/signup", "username", name, "password", SiteClient.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"usernameError\">A user name " + reason)
        .contains("aria-describedby=\"usernameError\"")
        .contains("value=\"" + name.replace("<", "&lt;") + "\"")
        .doesNotContain(SiteClient.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "short7!, A password has 8 to 128 characters.",
    "password, Many people use this password",
    "Iloveyou2024!, Many people use this password",
    "matinee2026, This is too easy to guess",
    "Beatrice-99, This is too easy to guess"
  })
  void badPasswordIsExplainedBesideTheFieldAndNeverSentBack(String password, String reason) {
    HttpResponse<String> answer =
        SiteClient.of(site).send("/signup", "username", "beatrice", "password", password);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"passwordError\">" + reason)
        .contains("value=\"beatrice\"")
        .doesNotContain("value=\"" + password);
    assertThat(site.stores().accounts().find(new Username("beatrice"))).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    HttpResponse<String> answer =
        SiteClient.of(site).send("/signup", "username", "ab", "password", "short");

    assertThat(answer.body())
        .contains("id=\"usernameError\">A user name has 3 to 32 characters")
        .contains("id=\"passwordError\">A password has 8 to 128 characters.");
  }

  @Test
  void aFormThatIsSentTwiceIsOneAccountAndALogin() {
    SiteClient twice = SiteClient.of(site).signUp("twice");
    UserId first = site.stores().accounts().find(new Username("twice")).orElseThrow().userId();

    twice.signUp("twice");

    assertThat(twice.isSignedIn()).isTrue();
    assertThat(site.stores().accounts().find(new Username("twice")).orElseThrow().userId())
        .isEqualTo(first);
  }

  @Test
  void aFreshNameGivesNoMoreTriesAtItsPasswordThanTheLoginPage() {
    SiteClient.of(site).signUp("prey");
    SiteClient guesser = SiteClient.of(site);
    for (int guess = 0; guess < 5; guess++) {
      guesser.send("/signup", "username", "prey", "password", "a guess of mine " + guess);
    }

    guesser.send("/signup", "username", "prey", "password", SiteClient.PASSWORD);

    assertThat(guesser.isSignedIn()).isFalse();
  }

  @Test
  void theNextPageSaysOnceWhatHappened() {
    SiteClient zelda = SiteClient.of(site).signUp("zelda");
    assertThat(zelda.get("/recommendations").body()).contains("Welcome to Matinee.");
    assertThat(zelda.get("/recommendations").body()).doesNotContain("Welcome to Matinee.");

    HttpResponse<String> unused = zelda.send("/logout");

    assertThat(zelda.get("/").body()).contains("You are logged out.");
    assertThat(zelda.get("/").body()).doesNotContain("You are logged out.");
  }

  @Test
  void longPasswordsOfAnyCharactersAreTaken() {
    String password = "Ein Film, zwei Bier & süße Träume 🎬 ".repeat(3);

    SiteClient first = SiteClient.of(site);
    assertThat(first.send("/signup", "username", "clara", "password", password).statusCode())
        .isEqualTo(303);
    assertThat(SiteClient.of(site).logIn("clara", password).isSignedIn()).isTrue();
    String cut = password.substring(0, 72);
    assertThat(
            SiteClient.of(site).send("/login", "username", "clara", "password", cut).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatAGuestToldMovesIntoTheAccountAtSignUpAndAtLogin() {
    SiteClient dora = SiteClient.of(site);
    UserId guest = Guests.begin(site, dora);
    tell(guest, 1, 9);

    dora.signUp("dora");

    UserId account = site.stores().accounts().find(new Username("dora")).orElseThrow().userId();
    assertThat(site.stores().histories().read(account).ratings()).containsOnlyKeys(1L);
    assertThat(site.stores().histories().read(guest).version()).isZero();

    SiteClient again = SiteClient.of(site);
    UserId other = Guests.begin(site, again);
    tell(other, 2, 3);
    again.logIn("dora", SiteClient.PASSWORD);

    assertThat(site.stores().histories().read(account).ratings()).containsOnlyKeys(1L, 2L);
    assertThat(site.stores().histories().read(account).hidden()).containsExactly(50L);
    assertThat(site.stores().histories().read(other).version()).isZero();
  }

  @Test
  void sessionOfTheGuestIsDeadAfterwards() {
    SiteClient emil = SiteClient.of(site);
    Guests.begin(site, emil);
    String before = emil.session();

    emil.signUp("emil");

    assertThat(emil.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(site.stores().sessions().find(new Token(before).hash())).isEmpty();
  }

  private static void tell(UserId guest, long movie, int halfStars) {
    Told.change(
        site.stores(), guest, told -> told.rate(movie, new RatedMovie(halfStars, Instant.now())));
    Told.change(site.stores(), guest, told -> told.hide(50));
  }
}
