package dev.matinee.notifications.send;

import dev.matinee.store.MessageStore;
import dev.matinee.store.OutboxText;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreUnavailableException;
import java.time.Clock;

/** Keeps messages in the store to be looked at, and sends none. */
public record OutboxMessages(MessageStore store, Clock clock) implements TextMessages {
  @Override
  public Outcome send(TextMessage message) {
    try {
      store.keep(
          new OutboxText(
              message.to().userId(), message.to().masked(), message.text(), clock.instant()));
      return Outcome.TAKEN;
    } catch (PersonGoneException e) {
      return Outcome.REFUSED;
    } catch (StoreUnavailableException e) {
      return Outcome.UNKNOWN;
    }
  }
}
