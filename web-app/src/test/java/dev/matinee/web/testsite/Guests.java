package dev.matinee.web.testsite;

import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.web.visitor.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** People who rate before they sign up. */
public final class Guests {
  private Guests() {}

  /** Makes a client a guest who told nothing yet. */
  public static UserId begin(RunningSite site, SiteClient client) {
    UserId guest = UserId.ofGuest(Token.random().value());
    Token token = Token.random();
    Instant now = Instant.now();
    Instant end = now.plus(Duration.ofDays(1));
    Session session =
        new Session(
            token.hash(),
            Session.Kind.GUEST,
            guest,
            Optional.empty(),
            "a guest",
            now,
            now,
            end,
            true);
    site.stores().sessions().save(session);
    client.keepCookie("session", token.value());
    return guest;
  }
}
