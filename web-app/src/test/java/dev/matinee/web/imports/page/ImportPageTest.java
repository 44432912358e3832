package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPageTest {
  private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");

  /** Two movies for sure, one to choose, one that is not known. */
  private static final String LETTERBOXD =
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-03-01,Film <1>,1951,u,4.5
      2024-03-01,Film <2>,1952,u,
      2024-03-01,Film,1960,u,3
      2024-03-01,"No such, <b>film</b>",1999,u,3
      """;

  private static final String LIST =
      """
      Date,Name,Year,Letterboxd URI
      2024-03-01,Film <1>,1951,u
      2024-03-01,Film <2>,1952,u
      """;

  private static final AtomicInteger LAST = new AtomicInteger();

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  private final String name = "importer-" + LAST.incrementAndGet();

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private SiteClient signedUp() {
    return SiteClient.of(site).signUp(name);
  }

  private UserId owner() {
    Account account = site.stores().accounts().find(new Username(name)).orElseThrow();
    return account.userId();
  }

  private History history() {
    return site.stores().histories().read(owner());
  }

  private void told(History history) {
    History unused = Told.change(site.stores(), owner(), before -> history);
  }

  private static String notice(SiteClient client, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return client.get(SiteClient.location(answer)).body();
  }

  @Test
  void previewTellsWhatIsFoundUnclearAndLeftOutAndKeepsNothing() {
    SiteClient client = signedUp();

    ImportForm form = ImportForm.of(client, LETTERBOXD);

    assertThat(form.page())
        .contains("What your Letterboxd file would add")
        .contains("It adds 1 new rating and 1 film watched without a rating.")
        .contains("<td>Film &lt;1&gt; (1951)</td>", "4.5 ★", "watched")
        .contains("<legend>“Film (1960)” <span class=\"own\">3.0 ★</span></legend>")
        .contains("No such, &lt;b&gt;film&lt;/b&gt; (1999)", "this site has no such film");
    assertThat(form.fields()).containsExactly("marks", "1:9:1709251200 2:w");
    assertThat(form.choices()).hasSizeBetween(2, 5);
    assertThat(history().version()).isZero();
  }

  @Test
  void whatIsFoundForSureIsAddedAtOnceAndSaid() {
    SiteClient client = signedUp();

    HttpResponse<String> answer = ImportForm.of(client, LETTERBOXD).send(client);

    assertThat(notice(client, answer))
        .contains("Your file is in: 1 new rating and 1 film watched without a rating.");
    assertThat(history())
        .isEqualTo(
            new History(
                owner(), 1, Map.of(1L, new RatedMovie(9, DAY)), Set.of(2L), Set.of(), Set.of()));
  }

  @Test
  void aWatchlistIsSavedForLater() {
    SiteClient client = signedUp();

    ImportForm form = ImportForm.of(client, "watchlist.csv", LIST);

    assertThat(form.page())
        .contains("It adds 2 films saved for later.", "<td class=\"own\">saved for later</td>")
        .doesNotContain("name=\"films\"");
    assertThat(form.fields()).containsExactly("marks", "1:s:1709251200000 2:s:1709251200000");
    assertThat(notice(client, form.send(client)))
        .contains("Your file is in: 2 films saved for later.");
    assertThat(history().saved().times()).isEqualTo(Map.of(1L, DAY, 2L, DAY));
  }

  @ParameterizedTest
  @CsvSource({"watched, 2 films watched without a rating", "saved, 2 films saved for later"})
  void aListOfAnotherNameIsAskedFor(String films, String added) {
    SiteClient client = signedUp();

    ImportForm form = ImportForm.of(client, "films.csv", LIST);

    assertThat(form.page())
        .contains("It is a list of films. Were they watched, or saved for later?")
        .contains("name=\"films\" value=\"" + films + "\" required", "(adds " + added + ")");
    HttpResponse<String> unanswered = form.send(client);
    assertThat(unanswered.statusCode()).isEqualTo(400);
    assertThat(unanswered.body())
        .contains("The file does not say whether its films were watched or saved for later.");
    assertThat(history().version()).isZero();
    assertThat(notice(client, form.send(client, "films", films)))
        .contains("Your file is in: " + added + ".");
  }

  @Test
  void theSameFileTwiceChangesNothingMore() {
    SiteClient client = signedUp();
    ImportForm form = ImportForm.of(client, LETTERBOXD);
    form.send(client);

    assertThat(notice(client, form.send(client))).contains("Your file is in: nothing new.");
    assertThat(history().version()).isEqualTo(1);
    assertThat(ImportForm.of(client, LETTERBOXD).page())
        .contains("You have everything here that was found for sure.");
  }

  @Test
  void theNoticeEndsWithTheNextChange() {
    SiteClient client = signedUp();
    HttpResponse<String> answer = ImportForm.of(client, LETTERBOXD).send(client);
    client.send("/movies/9/mark", "mark", "4");

    assertThat(notice(client, answer)).doesNotContain("Your file is in");
  }

  @Test
  void chosenMoviesAreAddedAndTheirRowsAreNotAskedAgain() {
    SiteClient client = signedUp();
    ImportForm form = ImportForm.of(client, LETTERBOXD);
    Map.Entry<String, String> choice = form.choices().get(1);
    long movie = Long.parseLong(choice.getValue().split(":", 2)[0]);

    form.send(client, choice.getKey(), choice.getValue());

    assertThat(history().ratings()).containsEntry(movie, new RatedMovie(6, DAY)).hasSize(2);
    assertThat(ImportForm.of(client, LETTERBOXD).page())
        .doesNotContain("<legend>", "Add to your films");
  }

  @Test
  void whatIsLeftOutIsNotAdded() {
    SiteClient client = signedUp();
    ImportForm form = ImportForm.of(client, LETTERBOXD);

    form.send(client, form.choices().get(0).getKey(), "");

    assertThat(history().ratings()).containsOnlyKeys(1L);
  }

  @Test
  void ownRatingsThatGiveWayAreShownFirst() {
    SiteClient client = signedUp();
    RatedMovie older = new RatedMovie(2, DAY.minusSeconds(1));
    RatedMovie newer = new RatedMovie(3, DAY.plusSeconds(1));
    told(new History(owner(), 1, Map.of(1L, older, 2L, newer), Set.of(), Set.of(), Set.of()));

    ImportForm form = ImportForm.of(client, LETTERBOXD);

    assertThat(form.page())
        .contains("It adds 1 changed rating.", "<span class=\"own\">1.0 ★ → 4.5 ★</span>")
        .doesNotContain("1.5 ★ →");
    form.send(client);
    assertThat(history().ratings()).containsEntry(1L, new RatedMovie(9, DAY));
    assertThat(history().ratings()).containsEntry(2L, newer);
  }

  @Test
  void aHundredRowsAreAskedAtOnceAndThenTheSameFileGoesOn() {
    SiteClient client = signedUp();
    String header = "Date,Name,Year,Letterboxd URI,Rating\n";

    String rows =
        IntStream.range(0, 130)
            .mapToObj(number -> "2024-03-01,Film" + "!".repeat(number) + ",1960,u,3\n")
            .collect(Collectors.joining());

    ImportForm form = ImportForm.of(client, header + rows);

    assertThat(form.choices().stream().map(Map.Entry::getKey).distinct()).hasSize(100);
    assertThat(form.page()).contains("130 to choose", "30 more rows are unclear.");
    assertThat(form.fields()).containsSequence("asked", "101");

    assertThat(notice(client, form.send(client))).contains("href=\"/import?asked=101\"");
    assertThat(client.get("/import?asked=101").body())
        .contains("It goes on behind line 101.", "name=\"asked\" value=\"101\"");
    HttpResponse<String> rest =
        client.sendParts("/import", "asked", "101", "file\"; filename=\"x.csv", header + rows);
    assertThat(new ImportForm(rest.body()).choices()).first().asString().startsWith("choice-102=");
    assertThat(new ImportForm(rest.body()).fields()).doesNotContain("asked");
  }

  @Test
  void longListsAreShownInPart() {
    String rows = "1,1,4.0,1\n".repeat(400);
    ImportForm form = ImportForm.of(signedUp(), "userId,movieId,rating,timestamp\n" + rows);

    assertThat(form.page()).contains("Left out (399)", "And 99 more.");
  }

  @Test
  void aFullHistoryStaysAsItIs() {
    SiteClient client = signedUp();
    Set<Long> many = LongStream.range(1_000, 10_999).boxed().collect(Collectors.toSet());
    History full = new History(owner(), 1, Map.of(), many, Set.of(), Set.of());
    told(full);

    ImportForm form = ImportForm.of(client, LETTERBOXD);
    assertThat(form.page()).contains("Your list would be too full");
    HttpResponse<String> answer = form.send(client);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("It holds 10,000 films at most.", "To your films");
    assertThat(history()).isEqualTo(full);
  }

  @Test
  void aGuestBringsMoviesAndTakesThemIntoTheAccount() {
    SiteClient guest = SiteClient.of(site);
    assertThat(guest.get("/import").body()).contains("Bring your ratings along");
    ImportForm form = ImportForm.of(guest, LETTERBOXD);
    assertThat(guest.session()).isEmpty();

    assertThat(notice(guest, form.send(guest))).contains("1 rated · 1 watched");
    guest.signUp(name);

    assertThat(history().ratings()).containsOnlyKeys(1L);
  }

  @Test
  void anotherNodeAppliesWhatOneShowed() {
    try (RunningSite other = RunningSite.start(folder)) {
      SiteClient client = signedUp();
      ImportForm form = ImportForm.of(client, LETTERBOXD);

      form.send(client.at(other));

      assertThat(history().ratings()).containsOnlyKeys(1L);
    }
  }

  @Test
  void nobodyAddsToTheMoviesOfSomebodyElse() {
    SiteClient owner = signedUp();
    ImportForm form = ImportForm.of(owner, LETTERBOXD);
    SiteClient stranger = SiteClient.of(site).signUp(name + "-2");

    form.send(stranger, "userId", owner().value(), "username", name);
    String token = owner.get("/import").body().replaceFirst("(?s).*_csrf\" value=\"", "");
    HttpResponse<String> forged =
        stranger.postParts(
            "/import/apply", token.replaceFirst("(?s)\".*", ""), form.fields().toArray());

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(history().version()).isZero();
  }

  @Test
  void unknownGenresAreLeftOut() {
    SiteClient client = signedUp();

    client.sendParts("/import/apply", "genre", "Drama", "genre", "Nonsense");

    assertThat(history().genres()).isEqualTo(new TreeSet<>(List.of("Drama")));
  }
}
