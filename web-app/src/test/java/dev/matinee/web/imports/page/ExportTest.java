package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.SavedMovies;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.event.RecentEvents;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private static UserId idOf(String name) {
    return site.stores().accounts().find(new Username(name)).orElseThrow().userId();
  }

  private static History historyOf(String name) {
    return site.stores().histories().read(idOf(name));
  }

  private static SiteClient personWithMovies(String name) {
    SiteClient client = SiteClient.of(site).signUp(name);
    Map<Long, RatedMovie> ratings =
        Map.of(
            1L, new RatedMovie(9, Instant.parse("2024-03-01T10:20:30Z")),
            2L, new RatedMovie(1, Instant.parse("1999-12-31T23:59:59Z")));
    SavedMovies saved =
        new SavedMovies(
            Map.of(
                2L, Instant.parse("2024-03-02T10:20:30Z"),
                5L, Instant.parse("2024-03-02T10:20:30.007Z")));
    History told =
        new History(
            idOf(name),
            1,
            ratings,
            Set.of(3L),
            Set.of(1L, 4L),
            saved,
            Set.of("Drama"),
            RecentEvents.NONE);
    History unused = Told.change(site.stores(), idOf(name), nothing -> told);
    return client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void moviesArriveInAnotherAccountAsTheyWere(String type) {
    String name = "round-trip-" + type;
    String file = personWithMovies(name).get("/export." + type).body();
    SiteClient other = SiteClient.of(site).signUp(name + "-2");

    ImportForm.of(other, file).send(other);

    History before = historyOf(name);
    History after = historyOf(name + "-2");
    assertThat(after.ratings()).hasSize(2).isEqualTo(before.ratings());
    assertThat(after.watched()).containsExactly(3L);
    assertThat(after.hidden()).isEqualTo(before.hidden());
    assertThat(after.saved().times()).hasSize(2).isEqualTo(before.saved().times());
    assertThat(after.genres()).isEqualTo(type.equals("json") ? before.genres() : Set.of());
    assertThat(other.get("/export.csv").body())
        .isEqualTo(SiteClient.of(site).logIn(name, SiteClient.PASSWORD).get("/export.csv").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void aFileIsToBeSavedUnderTheDayAndNowhereElse(String type) {
    HttpResponse<String> answer = personWithMovies("saver-" + type).get("/export." + type);

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"matinee-" + today + "." + type + "\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    // JSON is UTF-8 by its own definition.
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains(type.equals("csv") ? "text/csv;charset=utf-8" : "application/json");
  }

  @Test
  void everybodyGetsTheirOwnMoviesOnly() {
    personWithMovies("owner");
    SiteClient guest = SiteClient.of(site);
    guest.send("/movies/7/mark", "mark", "3.5");
    String address = "/export.csv?userId=" + idOf("owner").value() + "&username=owner";

    assertThat(guest.get(address).body().lines()).hasSize(2).anyMatch(row -> row.startsWith("7,"));
    assertThat(SiteClient.of(site).get(address).body().lines()).hasSize(1);
    assertThat(SiteClient.of(site).signUp("stranger").get(address).body().lines()).hasSize(1);
  }

  @Test
  void thePagesLeadToBoth() {
    SiteClient client = personWithMovies("finder");
    for (String page : List.of("/account", "/rated")) {
      assertThat(client.get(page).body())
          .contains("href=\"/export.csv\"", "href=\"/export.json\"", "href=\"/import\"");
    }
    SiteClient visitor = SiteClient.of(site);
    assertThat(visitor.get("/rate").body()).contains("Have ratings elsewhere?", "href=\"/import\"");
    assertThat(visitor.get("/rated").body()).contains("href=\"/import\"");
  }
}
