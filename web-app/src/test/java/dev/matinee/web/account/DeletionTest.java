package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.HeardList;
import dev.matinee.store.JoinCode;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Session;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.Guests;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {
  private static final Username ANN = new Username("ann");
  private static final String ALEXA_USER = "amzn1.ask.account.ann";

  private static final JoinCode EVENING = new JoinCode("BCDFGH");

  @TempDir private Path folder;

  private static Account prepare(RunningSite site, SiteClient ann) {
    ann.signUp("ann").send("/account/tokens", "label", "a program");
    ann.send("/account/pairing-code");
    Account account = site.stores().accounts().find(ANN).orElseThrow();
    UserId id = account.userId();
    site.stores().voiceLinks().save(new VoiceLink(ALEXA_USER, id, Instant.now()));
    site.stores().heardLists().save(new HeardList(id, List.of(1L), Instant.now()));
    EveningMember ben = new EveningMember(UserId.ofGuest("0123456789abcdef"), "Ben");
    Evening evening = Evening.start(EVENING, "turns", ben, Instant.now());
    site.stores().evenings().create(evening);
    ann.send("/evenings/" + EVENING.value() + "/members");
    Told.change(site.stores(), id, told -> told.rate(1, new RatedMovie(9, Instant.now())));
    return account;
  }

  private static HttpResponse<String> delete(SiteClient client, String password, String tick) {
    return client.send("/account/delete", "current", password, "understood", tick);
  }

  @Test
  void everythingOfThePersonIsGoneFromEveryTable() {
    UserId id;
    List<String> sessions;
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient here = SiteClient.of(site);
      Account account = prepare(site, here);
      SiteClient phone = SiteClient.of(site).logIn("ann", SiteClient.PASSWORD);
      SiteClient kept = here.copy();
      id = account.userId();
      sessions = List.copyOf(site.stores().accounts().find(ANN).orElseThrow().sessions());
      assertThat(sessions).hasSize(3);
      assertThat(site.stores().evenings().evenings(id)).hasSize(1);

      HttpResponse<String> answer = delete(here, SiteClient.PASSWORD, "yes");

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(here.get(SiteClient.location(answer)).body()).contains("Goodbye");
      assertThat(here.session()).isEmpty();
      assertThat(List.of(phone.isSignedIn(), kept.isSignedIn())).containsOnly(false);
      assertThat(
              phone.send("/login", "username", "ann", "password", SiteClient.PASSWORD).statusCode())
          .isEqualTo(422);
    }
    try (Stores stores = SqliteStores.open(folder.resolve("matinee.db"))) {
      assertThat(stores.accounts().find(ANN)).isEmpty();
      assertThat(stores.sessions().findAll(sessions)).isEmpty();
      assertThat(stores.histories().read(id).version()).isZero();
      assertThat(stores.recommendations().find(id)).isEmpty();
      assertThat(stores.evenings().evenings(id)).isEmpty();
      assertThat(stores.evenings().find(EVENING).orElseThrow().members())
          .extracting(EveningMember::name)
          .containsExactly("Ben");
      assertThat(stores.voiceLinks().linksOf(id)).isEmpty();
      assertThat(stores.voiceLinks().find(ALEXA_USER)).isEmpty();
      assertThat(stores.heardLists().find(id)).isEmpty();
    }
  }

  @Test
  void listThatIsBeingComputedGoesAsWell() {
    UserId id;
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient guest = SiteClient.of(site);
      UserId told = Guests.begin(site, guest);
      Told.change(
          site.stores(), told, history -> history.rate(1, new RatedMovie(9, Instant.now())));
      guest.signUp("ann");
      id = site.stores().accounts().find(ANN).orElseThrow().userId();
      assertThat(site.stores().histories().read(id).version()).isEqualTo(1);

      delete(guest, SiteClient.PASSWORD, "yes");
    }
    try (Stores stores = SqliteStores.open(folder.resolve("matinee.db"))) {
      assertThat(stores.recommendations().find(id)).isEmpty();
      assertThat(stores.histories().read(id).version()).isZero();
    }
  }

  @Test
  void nothingIsDeletedWithoutThePasswordAndAClearWord() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site);
      Account account = prepare(site, ann);

      HttpResponse<String> noTick = delete(ann, SiteClient.PASSWORD, "");
      HttpResponse<String> wrong = delete(ann, "not the password", "yes");

      assertThat(noTick.statusCode()).isEqualTo(422);
      assertThat(noTick.body()).contains("id=\"understoodError\">Please tick this first.");
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body())
          .contains("id=\"currentError\">This is not your password.", "checked")
          .doesNotContain("not the password");
      assertThat(ann.isSignedIn()).isTrue();
      assertThat(site.stores().accounts().find(ANN)).contains(account);
    }
  }

  @Test
  void guessingThePasswordIsSlowedDown() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");
      for (int i = 0; i < 5; i++) {
        delete(ann, "not the password", "yes");
      }

      assertThat(delete(ann, SiteClient.PASSWORD, "yes").statusCode()).isEqualTo(429);
      assertThat(site.stores().accounts().find(ANN)).isPresent();
    }
  }

  @Test
  void nameCanBeTakenAgainAndSeesNothingOfTheOneBefore() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site);
      Account before = prepare(site, ann);
      delete(ann, SiteClient.PASSWORD, "yes");

      SiteClient next = SiteClient.of(site).signUp("ann");

      Account account = site.stores().accounts().find(ANN).orElseThrow();
      assertThat(account.userId()).isNotEqualTo(before.userId());
      assertThat(next.buttons("link")).isEmpty();
      assertThat(site.stores().sessions().findAll(account.sessions()))
          .extracting(Session::kind)
          .containsExactly(Session.Kind.BROWSER);
    }
  }
}
