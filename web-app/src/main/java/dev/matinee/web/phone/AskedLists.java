package dev.matinee.web.phone;

import dev.matinee.published.DataAddress;
import dev.matinee.published.DataStoreException;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.S3DataStore;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the lists of people who want to be told of them, in a bucket: a job makes them, and a
 * function tells their owners. Safe for use by any number of threads.
 *
 * @param requests in the bucket
 * @param phones whose row says whether a person wants to be told
 */
public record AskedLists(ListRequests requests, PhoneStore phones) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AskedLists.class);

  /** At a place in S3, which is found as the SDK's variables say. */
  public static AskedLists at(DataAddress place, PhoneStore phones) {
    return new AskedLists(new ListRequests(S3DataStore.open(), place), phones);
  }

  /**
   * Asks for the list of a person, unless they do not want to be told of it, or it was asked for.
   *
   * @return whether nothing is left to do; false where the bucket cannot be written to
   */
  boolean ask(UserId person, long historyVersion) {
    boolean wanted =
        phones
            .find(person)
            .filter(phone -> phone.wishes().whenReady())
            .filter(phone -> historyVersion > phone.told().readyVersion())
            .isPresent();
    try {
      if (wanted) {
        requests.ask(new ListRequest.Person(person.value(), historyVersion));
      }
      return true;
    } catch (DataStoreException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a list cannot be asked for");
      return false;
    }
  }

  @Override
  public void close() {
    requests.store().close();
  }
}
