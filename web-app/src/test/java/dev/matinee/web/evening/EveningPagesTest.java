package dev.matinee.web.evening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.Retention;
import dev.matinee.store.Samples;
import dev.matinee.store.TestClock;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evenings by their pages, without a script. */
class EveningPagesTest {
  private static final Pattern TITLE = Pattern.compile("film-title\"><a href=\"/movies/([0-9]+)\"");
  private static final Pattern NEXT = Pattern.compile("hx-get=\"([^\"]+)\"");
  private static final Pattern NO_EVENING =
      Pattern.compile("There is no evening with this code, or it has ended.");

  @TempDir private Path folder;
  @AutoClose private RunningSite site;

  private final TestClock clock = new TestClock(Samples.NOON);
  private SiteClient ann;
  private SiteClient ben;

  @BeforeEach
  void start() {
    site = RunningSite.start(SqliteStores.open(folder.resolve("matinee.db"), clock), clock);
    ann = SiteClient.of(site).signUp("ann");
    ben = SiteClient.of(site);
  }

  private static String startedBy(SiteClient client, String... fields) {
    HttpResponse<String> answer = client.send("/evenings", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return SiteClient.location(answer);
  }

  private static void join(SiteClient client, String evening, String name) {
    assertThat(client.send(evening + "/members", "name", name).statusCode()).isEqualTo(303);
  }

  private static List<Long> movies(SiteClient client, String path) {
    return TITLE
        .matcher(client.get(path).body())
        .results()
        .map((MatchResult title) -> Long.parseLong(title.group(1)))
        .toList();
  }

  private static void rate(SiteClient client, long movie, String stars) {
    String path = "/movies/" + movie + "/mark";
    assertThat(client.send(path, "mark", stars, "from", "/rate").statusCode()).isEqualTo(303);
  }

  private static JoinCode code(String evening) {
    return new JoinCode(evening.substring("/evenings/".length()));
  }

  private Evening stored(String evening) {
    return site.stores().evenings().find(code(evening)).orElseThrow();
  }

  @Test
  void aGuestJoinsByTheCodeAndBothSeeBothNamesAndTheSameFilms() {
    for (long movie = 2; movie <= 8; movie += 2) {
      rate(ann, movie, "5.0");
      rate(ben, movie - 1, "5.0");
    }
    String evening = startedBy(ann);
    String typed = " " + code(evening).value().toLowerCase(Locale.ROOT).replaceAll("(...)", "$1-");

    HttpResponse<String> found = ben.send("/evenings/join", "code", typed);
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(found)).isEqualTo(evening);
    assertThat(ben.get(evening).body())
        .contains("1 person is in", "see your name, how well films suit you, and films you liked")
        .doesNotContain("ann");
    join(ben, evening, "Ben <3");

    assertThat(ann.get(evening).body())
        .contains("<bdi>ann</bdi> (you)", "<bdi>Ben &lt;3</bdi> (guest)")
        .contains("Because you liked Film", "Because they liked Film");
    assertThat(ben.get(evening).body())
        .contains("<bdi>ann</bdi></li>", "<bdi>Ben &lt;3</bdi> (you)");
    assertThat(movies(ann, evening)).isNotEmpty().isEqualTo(movies(ben, evening));
  }

  @Test
  void whatAnyMemberSawIsNotInTheList() {
    rate(ann, 2, "5.0");
    String evening = startedBy(ann);
    join(ben, evening, "Ben");
    List<Long> before = movies(ann, evening + "?shown=100");
    assertThat(before).hasSize(59);

    rate(ben, before.get(0), "0.5");
    rate(ben, before.get(1), "watched");
    rate(ann, before.get(2), "hidden");

    assertThat(movies(ann, evening + "?shown=100"))
        .hasSize(56)
        .doesNotContain(before.get(0), before.get(1), before.get(2));
  }

  @Test
  void nothingOfARatingButTheFilmIsShownToTheOthers() {
    rate(ben, 1, "4.5");
    String evening = startedBy(ann);
    join(ben, evening, "Ben");

    assertThat(ann.get(evening).body()).contains("Because they liked Film").doesNotContain("4.5");
  }

  @Test
  void aMemberWithoutRatingsIsNamedAsSuch() {
    rate(ben, 1, "5.0");
    String evening = startedBy(ann);
    join(ben, evening, "Ben");

    assertThat(ann.get(evening).body()).contains("The list does not know your taste yet.");
    assertThat(ben.get(evening).body()).contains("<bdi>ann</bdi> has not rated films yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"average", "least-misery", "turns", "reciprocal-ranks"})
  void theStrategyIsChosenForAllOfThem(String strategy) {
    String evening = startedBy(ann);
    join(ben, evening, "Ben");

    HttpResponse<String> answer = ben.send(evening + "/strategy", "strategy", strategy);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(answer)).isEqualTo(evening);
    assertThat(ann.get(evening).body()).contains("<option value=\"" + strategy + "\" selected>");
  }

  @Test
  void aStrategyThatThereIsNotIsRefused() {
    String evening = startedBy(ann);

    assertThat(ann.send(evening + "/strategy", "strategy", "by chance").statusCode())
        .isEqualTo(422);
    assertThat(stored(evening).strategy()).isEqualTo("reciprocal-ranks");
  }

  @Test
  void anUnknownCodeAndAnEndedEveningLookAlike() {
    String evening = startedBy(ann);
    clock.advance(Retention.EVENING);

    for (String path : List.of(evening, "/evenings/BCDFGH")) {
      HttpResponse<String> answer = ben.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).containsPattern(NO_EVENING).contains("href=\"/evenings\"");
    }
    HttpResponse<String> typed = ben.send("/evenings/join", "code", code(evening).value());
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).containsPattern(NO_EVENING);
    assertThat(ann.get(evening).statusCode()).isEqualTo(404);
    assertThat(ann.get("/evenings").body()).doesNotContain(evening);
  }

  @Test
  void whoTriesManyCodesHasToWaitAndMembersAtTheSameAddressNeedNot() {
    String evening = startedBy(ann);
    for (int guess = 0; guess < 5; guess++) {
      assertThat(ben.send("/evenings/join", "code", "BCDFG" + guess).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> right = ben.send("/evenings/join", "code", code(evening).value());

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("Retry-After")).contains("1");
    assertThat(ann.get(evening).statusCode()).isEqualTo(200);
    clock.advance(Retention.EVENING.dividedBy(24 * 60));
    assertThat(ben.get(evening).statusCode()).isEqualTo(200);
  }

  @Test
  void theNinthPersonIsRefused() {
    String evening = startedBy(ann);
    for (int member = 2; member <= Evening.MAX_MEMBERS; member++) {
      join(SiteClient.of(site), evening, "guest " + member);
    }

    assertThat(ben.get(evening).body())
        .contains("This evening is full: at most 8 people can be in.")
        .doesNotContain("/members");
    HttpResponse<String> answer = ben.send(evening + "/members", "name", "Ben");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("At most 8 people can be in.");
    assertThat(stored(evening).members()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u202eb", "a name that is longer than 32 chars"})
  void aGuestNeedsANameThatCanBeShown(String name) {
    String evening = startedBy(ann);

    HttpResponse<String> answer = ben.send(evening + "/members", "name", name);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Please type a name of 1 to 32 characters");
    assertThat(ben.send("/evenings", "name", name).statusCode()).isEqualTo(422);
    assertThat(ben.session()).isEmpty();
  }

  @Test
  void aGuestCannotPassForSomebodyWhoIsIn() {
    String evening = startedBy(ann);

    HttpResponse<String> answer = ben.send(evening + "/members", "name", " Ann");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Another person in this evening has this name.");
  }

  @Test
  void anAccountIsKnownByItsOwnName() {
    String evening = startedBy(ben, "name", "Ben");
    join(ann, evening, "somebody else");

    assertThat(stored(evening).members())
        .extracting(EveningMember::name)
        .containsExactly("Ben", "ann");
  }

  @Test
  void whoLeavesSeesItNoMoreAndTheNextOneMayEndIt() {
    String evening = startedBy(ann);
    join(ben, evening, "Ben");
    assertThat(ben.get(evening).body()).doesNotContain("End it for all");
    assertThat(ben.send(evening + "/end").statusCode()).isEqualTo(403);

    assertThat(SiteClient.location(ann.send(evening + "/leave"))).isEqualTo("/evenings");

    assertThat(ann.get(evening).body()).contains("Join an evening").doesNotContain("Ben");
    assertThat(ann.get("/evenings").body()).doesNotContain(evening);
    assertThat(ben.get(evening).body()).contains("End it for all");
    assertThat(ben.send(evening + "/end").statusCode()).isEqualTo(303);
    assertThat(ben.get(evening).statusCode()).isEqualTo(404);
  }

  @Test
  void othersAreToldOfAnEveningsInsideAsLittleAsOfNone() {
    String evening = startedBy(ann);
    SiteClient cleo = SiteClient.of(site).signUp("cleo");

    assertThat(SiteClient.of(site).get(evening + "/people?look=1").statusCode()).isEqualTo(404);
    assertThat(cleo.get(evening + "/people?look=1").statusCode()).isEqualTo(404);
    for (String action : List.of("/strategy", "/leave", "/end")) {
      assertThat(cleo.send(evening + action, "strategy", "turns").statusCode())
          .as(action)
          .isEqualTo(404);
    }
    assertThat(stored(evening).version()).isEqualTo(1);
  }

  @Test
  void thePageLooksForOthersUntilItHasDoneSoSixtyTimes() {
    String evening = startedBy(ann);
    String next = next(ann.get(evening).body());
    assertThat(ann.get(next).body()).contains("<bdi>ann</bdi>").doesNotContain("Something changed");
    join(ben, evening, "Ben");

    String changed = ann.get(next).body();

    assertThat(changed).contains("<bdi>Ben</bdi>", "Something changed here.", evening);
    assertThat(ann.get(next(changed)).body()).doesNotContain("Something changed");
    assertThat(next(changed)).contains("look=2");
    String last = evening + "/people?version=2&look=";
    assertThat(ann.get(last + 59).body()).contains("look=60");
    assertThat(ann.get(last + 60).body()).contains("<bdi>Ben</bdi>").doesNotContain("hx-get");
    ann.send(evening + "/end");
    HttpResponse<String> ended = ann.get(last + 3);
    assertThat(ended.statusCode()).isEqualTo(404);
    assertThat(ended.body()).contains("id=\"people\"", "it has ended").doesNotContain("hx-get");
  }

  private static String next(String page) {
    return NEXT.matcher(page)
        .results()
        .findFirst()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .orElseThrow();
  }

  @Test
  void aGuestWhoSignsUpStaysInUnderTheNameOfTheAccount() {
    String evening = startedBy(ann);
    join(ben, evening, "Ben");

    ben.signUp("benjamin");

    assertThat(ann.get(evening).body())
        .contains("<bdi>benjamin</bdi></li>")
        .doesNotContain("Ben</bdi>");
    assertThat(ben.get(evening).body()).contains("<bdi>benjamin</bdi> (you)");
    UserId id = site.stores().accounts().find(new Username("benjamin")).orElseThrow().userId();
    assertThat(stored(evening).member(id)).isPresent();
  }

  @Test
  void anAccountThatIsDeletedMeanwhileIsInNoEvening() {
    String evening = startedBy(ben, "name", "Ben");
    UserId id = site.stores().accounts().find(new Username("ann")).orElseThrow().userId();
    site.stores().histories().delete(id, ChangeCause.of(EventSource.WEB, clock.instant()));

    assertThat(ann.send("/evenings").statusCode()).isEqualTo(410);
    assertThat(ann.send(evening + "/members").statusCode()).isEqualTo(410);

    assertThat(site.stores().evenings().evenings(id)).isEmpty();
    assertThat(stored(evening).members()).extracting(EveningMember::name).containsExactly("Ben");
  }

  @Test
  void anEveningIsFoundAgainByThoseWhoAreIn() {
    String evening = startedBy(ann);
    join(ben, evening, "Ben");

    assertThat(ann.get("/evenings").body()).contains(evening, "<bdi>Ben</bdi>");
    assertThat(ben.get("/evenings").body()).contains(evening, "<bdi>ann</bdi>");
    assertThat(SiteClient.of(site).get("/evenings").body()).doesNotContain("Your evenings");
  }

  @Test
  void tenEveningsAreTheMostOfOnePerson() {
    for (int count = 0; count < Evenings.MOST_EVENINGS; count++) {
      startedBy(ann);
    }

    HttpResponse<String> answer = ann.send("/evenings");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("You are in 10 evenings. Leave one of them first.");
  }

  @Test
  void noPageOfAnEveningIsKept() {
    String evening = startedBy(ann);

    for (String path : List.of("/evenings", evening, evening + "/people?look=1")) {
      assertThat(ann.get(path).headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void theLinkIsThatOfTheSite() {
    String evening = startedBy(ann);

    assertThat(ann.get(evening).body()).contains("value=\"" + site.uri().resolve(evening) + "\"");
  }

  @Test
  void aWatchedFilmLeavesTheListAndTheWayBackIsTheEvening() {
    rate(ann, 2, "5.0");
    String evening = startedBy(ann);
    long best = movies(ann, evening).get(0);
    assertThat(ann.get(evening).body())
        .contains("name=\"from\" value=\"" + evening + "\"", "value=\"watched\"");

    HttpResponse<String> answer =
        ann.send("/movies/" + best + "/mark", "mark", "watched", "from", evening);

    assertThat(SiteClient.location(answer)).startsWith(evening + "?done=" + best);
    assertThat(movies(ann, SiteClient.location(answer))).doesNotContain(best);
    assertThat(ann.get(SiteClient.location(answer)).body()).contains("Undo");
  }
}
