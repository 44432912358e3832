package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.web.visitor.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is not used ends by itself. */
class SessionExpiryTest {
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
}
