package dev.matinee.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The passkeys of an account, no two with one id.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param all oldest first; at most {@value #MAX}
 */
public record Passkeys(List<Passkey> all) {
  /** How many an account may have at once. */
  public static final int MAX = 10;

  private static final Passkeys NONE = new Passkeys(List.of());

  /**
   * @throws IllegalArgumentException if there are more than {@link #MAX}, or two with one id
   */
  public Passkeys {
    all =
        all.stream()
            .sorted(Comparator.comparing(Passkey::createdAt).thenComparing(Passkey::id))
            .toList();
    if (all.size() > MAX) {
      throw new IllegalArgumentException("passkeys must be at most " + MAX + ", got " + all.size());
    }
    Set<String> ids = new HashSet<>();
    for (Passkey passkey : all) {
      if (!ids.add(passkey.id())) {
        throw new IllegalArgumentException("two passkeys must not have one id");
      }
    }
  }

  /** Those of an account that is opened by its password alone. */
  public static Passkeys none() {
    return NONE;
  }

  /** The one with an id. */
  public Optional<Passkey> find(String id) {
    return all.stream().filter(passkey -> passkey.id().equals(id)).findAny();
  }

  /** Whether there is no room for another. */
  public boolean isFull() {
    return all.size() >= MAX;
  }

  /**
   * With one more, or with one in the place of the one with its id.
   *
   * @throws IllegalArgumentException above {@link #MAX}
   */
  public Passkeys with(Passkey passkey) {
    List<Passkey> changed = new ArrayList<>(without(passkey.id()).all);
    changed.add(passkey);
    return new Passkeys(changed);
  }

  /** Without the one with an id, if there is one. */
  public Passkeys without(String id) {
    return new Passkeys(all.stream().filter(passkey -> !passkey.id().equals(id)).toList());
  }
}
