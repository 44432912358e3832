package dev.matinee.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.serving.list.MovedClock;
import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session ends by itself: when it is not used, and once it is old. */
class SessionExpiryTest {
  private static final Pattern MAX_AGE = Pattern.compile("Max-Age=(\\d+)");

  @TempDir private Path folder;

  private static Session sessionOf(RunningSite site, SiteClient client) {
    return store(site).find(new Token(client.session()).hash()).orElseThrow();
  }

  private static SessionStore store(RunningSite site) {
    return site.stores().sessions();
  }

  private static Duration life(Session session) {
    return Duration.between(session.lastSeenAt(), session.expiresAt());
  }

  @Test
  void itLastsHalfADayOrThirtyDaysWherePeopleAskForIt() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");
      SiteClient phone = SiteClient.of(site);
      phone.send("/login", "username", "ann", "password", SiteClient.PASSWORD, "remember", "yes");

      assertThat(life(sessionOf(site, ann))).isEqualTo(Duration.ofHours(12));
      assertThat(life(sessionOf(site, phone))).isEqualTo(Duration.ofDays(30));
    }
  }

  @Test
  void onceItsTimeIsOverItOpensNothing() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");
      Session session = sessionOf(site, ann);
      Instant over = Instant.now().minusSeconds(1);

      store(site).save(session.seen(over.minus(Duration.ofHours(12)), over));

      assertThat(SiteClient.location(ann.get("/account"))).startsWith("/login");
    }
  }

  @Test
  void usingItKeepsItAlive() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");
      Session session = sessionOf(site, ann);
      Instant before = Instant.now().minus(Duration.ofHours(11));
      store(site).save(session.seen(before, before.plus(Duration.ofHours(12))));

      assertThat(ann.isSignedIn()).isTrue();

      assertThat(sessionOf(site, ann).expiresAt())
          .isAfter(Instant.now().plus(Duration.ofHours(11)));
    }
  }

  @Test
  void aSessionIsOverAfterAWeekHoweverMuchItIsUsed() {
    MovedClock clock = new MovedClock();
    try (RunningSite site = siteBy(clock)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");

      assertThat(isSignedInEvery(Duration.ofHours(11), 15, ann, clock)).isTrue();
      assertThat(isSignedInEvery(Duration.ofHours(3), 1, ann, clock)).isFalse();
      assertThat(SiteClient.location(ann.get("/account"))).startsWith("/login");
    }
  }

  @Test
  void aRememberedSessionIsOverAfterNinetyDaysAndItsCookieWithIt() {
    MovedClock clock = new MovedClock();
    try (RunningSite site = siteBy(clock)) {
      SiteClient.of(site).signUp("ann");
      SiteClient phone = SiteClient.of(site);
      phone.send("/login", "username", "ann", "password", SiteClient.PASSWORD, "remember", "yes");

      assertThat(isSignedInEvery(Duration.ofDays(29), 2, phone, clock)).isTrue();
      clock.advance(Duration.ofDays(29));
      assertThat(maxAge(phone.get("/account"))).isCloseTo(3 * 86_400, within(60));
      assertThat(isSignedInEvery(Duration.ofDays(3), 1, phone, clock)).isFalse();
    }
  }

  @Test
  void aSessionThatIsTooOldOpensNothingWhateverTheStoreKnows() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(site).signUp("ann");
      Session known = sessionOf(site, ann);
      store(site).save(createdAt(known, Instant.now().minus(Duration.ofDays(7))));

      assertThat(ann.isSignedIn()).isFalse();
    }
  }

  @Test
  void aGuestStaysTheSameGuestWhileTheyComeBack() {
    MovedClock clock = new MovedClock();
    try (RunningSite site = siteBy(clock)) {
      SiteClient guest = SiteClient.of(site);
      for (int month = 0; month < 5; month++) {
        guest.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
        clock.advance(Duration.ofDays(29));
      }
      assertThat(guest.get("/rated").body()).contains("You gave it 4.5");
    }
  }

  private RunningSite siteBy(MovedClock clock) {
    return RunningSite.start(SqliteStores.open(folder.resolve("matinee.db"), clock), clock);
  }

  private static boolean isSignedInEvery(
      Duration pause, int times, SiteClient client, MovedClock clock) {
    boolean signedIn = true;
    for (int i = 0; i < times; i++) {
      clock.advance(pause);
      signedIn &= client.isSignedIn();
    }
    return signedIn;
  }

  private static int maxAge(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("session="))
        .flatMap(cookie -> MAX_AGE.matcher(cookie).results())
        .mapToInt(hit -> Integer.parseInt(hit.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static Session createdAt(Session session, Instant time) {
    return new Session(
        session.tokenHash(),
        session.kind(),
        session.userId(),
        session.username(),
        session.label(),
        time,
        session.lastSeenAt(),
        session.expiresAt(),
        session.remembered());
  }
}
