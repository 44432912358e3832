package dev.matinee.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The engines on the class path. An address of a store is the name of its engine, and for some a
 * colon and a place.
 */
public final class StoreEngines {
  private StoreEngines() {}

  /** {@return whether an engine takes an address} */
  public static boolean takes(String address) {
    return find(address).isPresent();
  }

  /**
   * Opens the store of an address.
   *
   * @param environment of the process
   * @throws IllegalArgumentException if no engine takes the address, or a setting is wrong; the
   *     message says what is allowed
   * @throws StoreException if the store cannot be opened
   */
  public static Stores open(String address, Map<String, String> environment) {
    return find(address)
        .orElseThrow(
            () -> new IllegalArgumentException("a store must be " + forms() + ", got " + address))
        .open(place(address), environment);
  }

  /** {@return what addresses look like, for people: {@code sqlite:PATH or dynamodb}} */
  public static String forms() {
    List<String> forms =
        engines().stream().map(StoreEngine::form).sorted(Comparator.reverseOrder()).toList();
    return String.join(" or ", forms);
  }

  private static Optional<StoreEngine> find(String address) {
    String name = address.split(":", 2)[0];
    return engines().stream()
        .filter(engine -> engine.name().equals(name) && engine.takes(place(address)))
        .findFirst();
  }

  private static String place(String address) {
    int colon = address.indexOf(':');
    return colon < 0 ? "" : address.substring(colon + 1);
  }

  private static List<StoreEngine> engines() {
    return ServiceLoader.load(StoreEngine.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
