package dev.matinee.web.http;

import static java.util.Objects.requireNonNull;

import dev.matinee.store.RequestTime;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads that many ask for at one moment and that are made once. A reading that has begun may miss
 * what was acknowledged since, so those who come later do not take its answer: they wait for it to
 * end, and share the next one. So at most one reading of a key runs at a time, and each answer was
 * read after it was asked for. Safe for use by any number of threads.
 *
 * @param <K> of what is read, with value equality
 * @param <V> of immutable answers
 */
public final class SharedReads<K, V> {
  /** No longer than one request may wait for the store. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

  private final Map<K, Turn<V>> running = new HashMap<>();

  /** One reading, and the one that follows it. */
  private static final class Turn<V> {
    final CompletableFuture<V> answer = new CompletableFuture<>();
    @Nullable Turn<V> next;
  }

  /**
   * Where a request stands.
   *
   * @param turn whose answer it takes
   * @param before what has to end first
   * @param leads whether it makes the reading, for others as well
   */
  private record Place<V>(Turn<V> turn, Optional<Turn<V>> before, boolean leads) {}

  /**
   * What a reading gives that begins after this call.
   *
   * @param reading is called on this thread, or on that of another one who asks for the key
   * @throws StoreUnavailableException if those before took too long
   */
  public V read(K key, Supplier<V> reading) {
    Place<V> place = take(key);
    if (place.leads()) {
      lead(key, place, reading);
    }
    return answer(place.turn());
  }

  private synchronized Place<V> take(K key) {
    Turn<V> first = running.get(key);
    if (first == null) {
      Turn<V> mine = new Turn<>();
      running.put(key, mine);
      return new Place<>(mine, Optional.empty(), true);
    }
    boolean leads = first.next == null;
    Turn<V> next = leads ? new Turn<>() : requireNonNull(first.next);
    first.next = next;
    return new Place<>(next, Optional.of(first), leads);
  }

  private void lead(K key, Place<V> place, Supplier<V> reading) {
    Turn<V> turn = place.turn();
    try {
      place.before().ifPresent(before -> await(before.answer.handle((value, failure) -> true)));
      V value = reading.get();
      end(key, turn);
      turn.answer.complete(value);
    } catch (RuntimeException | Error e) {
      end(key, turn);
      // Whatever it is, those who wait for this reading must not wait for ever.
      turn.answer.completeExceptionally(e);
    }
  }

  /**
   * Comes before the answer: the next reading begins with the answer, and takes no other request.
   */
  private synchronized void end(K key, Turn<V> turn) {
    Turn<V> first = requireNonNull(running.get(key));
    if (first != turn) {
      first.next = null; // it did not come to its turn
    } else if (turn.next == null) {
      running.remove(key);
    } else {
      running.put(key, turn.next);
    }
  }

  private V answer(Turn<V> turn) {
    if (turn.answer.isDone()) {
      return done(turn.answer);
    }
    await(turn.answer.handle((value, failure) -> true));
    return done(turn.answer);
  }

  private V done(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void await(CompletableFuture<Boolean> end) {
    long start = System.nanoTime();
    try {
      long millis = Math.max(0, RequestTime.left(LONGEST_WAIT).toMillis());
      boolean unused = end.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StoreUnavailableException("another reading of the same took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("interrupted while another reading ran", e);
    } finally {
      RequestTime.spend(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
