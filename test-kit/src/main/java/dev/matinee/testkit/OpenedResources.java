package dev.matinee.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/**
 * What a test opens one upon another. As a field with JUnit's {@code @AutoClose} it is closed after
 * the test, or after all tests of the class where it is static. A set-up that is skipped or fails
 * half-way leaves in it what was open until then, and nothing else is closed.
 *
 * <p>For use by one thread.
 */
public final class OpenedResources implements AutoCloseable {
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();

  /**
   * Has a resource closed before all that were added earlier.
   *
   * @return the resource
   */
  public <T extends AutoCloseable> T add(T resource) {
    resources.push(resource);
    return resource;
  }

  /**
   * Closes what was added and is not closed yet, the last first, and all of it where some of it
   * fails.
   *
   * @throws AssertionError with every failure
   */
  @Override
  public void close() {
    List<Executable> closings =
        resources.stream().<Executable>map(resource -> resource::close).toList();
    resources.clear();
    Assertions.assertAll("what a test has opened", closings);
  }
}
