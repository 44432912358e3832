package dev.matinee.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests for lists in a bucket, below {@code prefix/requests/}, and what became of them, below
 * {@code prefix/results/} under the same name. An object that is there is never written again, so
 * that one request leads to one event. Safe for use by any number of threads.
 *
 * @param store that they are in
 * @param address where
 */
public record ListRequests(S3DataStore store, DataAddress address) {
  /** The environment variable with the place: {@code s3://bucket/prefix}. */
  public static final String VARIABLE = "MATINEE_PIPELINE";

  private static final String REQUESTS = "requests/";
  private static final String RESULTS = "results/";

  /**
   * The place that an environment names; empty where it names none.
   *
   * @throws IllegalArgumentException if it is none; names it and what is allowed
   */
  public static Optional<DataAddress> place(Map<String, String> environment) {
    return Optional.of(environment.getOrDefault(VARIABLE, "").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> DataAddress.required(VARIABLE, text));
  }

  /**
   * The name of the request with a key, or of the result with one.
   *
   * @param isResult whether the result is wanted
   * @return empty if the key is not of one
   */
  public static Optional<String> name(DataAddress place, String key, boolean isResult) {
    String folder = place.key(isResult ? RESULTS : REQUESTS);
    return Optional.of(key)
        .filter(it -> it.startsWith(folder) && it.length() > folder.length())
        .map(it -> it.substring(folder.length()));
  }

  /**
   * Asks for the list of a person, unless it was asked for already.
   *
   * @throws DataStoreException if it is not known whether it is asked for
   */
  public void ask(ListRequest.Person person) {
    String name = person.userId() + "-" + person.historyVersion() + ".json";
    write(REQUESTS + name, new ListRequest(List.of(person)));
  }

  /**
   * What was asked for.
   *
   * @throws DataStoreException if it is not there, cannot be read, or is no request
   */
  public ListRequest request(String name) {
    return read(REQUESTS + name);
  }

  /**
   * Notes that lists are there, unless that was noted already.
   *
   * @param name of the request
   * @throws DataStoreException if it is not known whether it was noted
   */
  public void finish(String name, ListRequest made) {
    write(RESULTS + name, made);
  }

  /**
   * Whose lists are there.
   *
   * @param name of the request
   * @throws DataStoreException if it is not there, cannot be read, or is none
   */
  public ListRequest result(String name) {
    return read(RESULTS + name);
  }

  private void write(String path, ListRequest people) {
    boolean unused = store.replace(address, path, people.bytes(), Optional.empty());
  }

  private ListRequest read(String path) {
    TaggedBytes object =
        store
            .read(address, path, Optional.empty())
            .orElseThrow(() -> new DataStoreException("there is no " + path + " at " + address));
    try {
      return ListRequest.read(object.bytes());
    } catch (IllegalArgumentException e) {
      throw new DataStoreException(
          path + " at " + address + " names no people: " + e.getMessage(), e);
    }
  }
}
