package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import java.util.function.UnaryOperator;

/** Changes histories as a person does who is signed up, on a page of the site. */
public final class Told {
  /** A page of the site, at {@link Samples#NOON}. */
  public static final ChangeCause BY_PAGE = ChangeCause.of(EventSource.WEB, Samples.NOON);

  private Told() {}

  /** {@return the history after a change; the row of an account is made first} */
  public static History change(Stores stores, UserId user, UnaryOperator<History> change) {
    return change(stores, user, BY_PAGE, change);
  }

  /** {@return the same, of a change from anywhere} */
  public static History change(
      Stores stores, UserId user, ChangeCause cause, UnaryOperator<History> change) {
    return change(stores.histories(), user, cause, change);
  }

  /** {@return the same, of a page of the site} */
  public static History change(HistoryStore histories, UserId user, UnaryOperator<History> change) {
    return change(histories, user, BY_PAGE, change);
  }

  private static History change(
      HistoryStore histories, UserId user, ChangeCause cause, UnaryOperator<History> change) {
    makeRow(histories, user);
    return histories.update(user, cause, change).after();
  }

  /** Writes a history with an event of its own; the row of an account is made first. */
  public static void write(Stores stores, History next) {
    makeRow(stores.histories(), next.userId());
    stores.histories().write(next, event(next));
  }

  /** {@return an event that leads to a history} */
  public static HistoryEvent event(History next) {
    return HistoryDifference.event(History.empty(next.userId()), next, BY_PAGE);
  }

  private static void makeRow(HistoryStore histories, UserId user) {
    if (user.isAccount() && !histories.create(user)) {
      throw new PersonGoneException(user);
    }
  }
}
