package dev.matinee.store;

import java.util.Map;

/**
 * Opens stores of one kind. Engines are found as services: a module that has one names it in {@code
 * META-INF/services/dev.matinee.store.StoreEngine}, and lies on the class path.
 */
public interface StoreEngine {
  /** How addresses of its stores begin, such as {@code sqlite}. */
  String name();

  /** What an address looks like, for people: {@code sqlite:PATH}. */
  String form();

  /**
   * Whether an address may have a place.
   *
   * @param place what follows the name and a colon; empty where nothing does
   */
  boolean takes(String place);

  /**
   * Opens a store. Whether it answers, {@link Stores#check} says.
   *
   * @param place that this engine {@link #takes}
   * @param environment of the process, with the settings of the engine
   * @throws IllegalArgumentException if a setting is wrong; the message says what is allowed
   * @throws StoreException if the store cannot be opened
   */
  Stores open(String place, Map<String, String> environment);
}
