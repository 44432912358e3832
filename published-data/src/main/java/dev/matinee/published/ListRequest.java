package dev.matinee.published;

import java.util.List;

/**
 * People whose lists a batch is to make, or has made: {@code
 * {"people":[{"userId":"a-...","historyVersion":7}]}}. Immutable.
 *
 * @param people each once
 */
public record ListRequest(List<Person> people) {
  /**
   * Somebody with a history.
   *
   * @param userId as the store writes it
   * @param historyVersion of the history that the list must know at least, or that it knows; 1 or
   *     more
   */
  public record Person(String userId, long historyVersion) {
    /**
     * @throws IllegalArgumentException if the id is empty, or the version below 1
     */
    public Person {
      if (userId.isEmpty() || historyVersion < 1) {
        throw new IllegalArgumentException(
            "a person must have an id and a history of version 1 or more, got version "
                + historyVersion);
      }
    }

    /**
     * Reads what was written by {@link #bytes}.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static Person read(byte[] json) {
      return ManifestJson.read(json, Person.class);
    }

    /** As a JSON document. */
    public byte[] bytes() {
      return ManifestJson.bytes(this);
    }
  }

  public ListRequest {
    people = List.copyOf(people);
  }

  /**
   * Reads what was written by {@link #bytes}.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static ListRequest read(byte[] json) {
    return ManifestJson.read(json, ListRequest.class);
  }

  /** As a JSON document. */
  public byte[] bytes() {
    return ManifestJson.bytes(this);
  }
}
