package dev.matinee.web.testsite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Several people who all wander between two nodes at once, while others keep looking at their
 * lists, so that both nodes remember what is about to grow old.
 */
public record Wanderers(List<WanderingPerson> people) {
  private static final long PAUSE_MILLIS = 3;

  public static Wanderers signUp(TwoNodes nodes, int people, long seed) {
    List<WanderingPerson> all = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      all.add(WanderingPerson.signUp(nodes, "wanderer-" + person, seed + person));
    }
    return new Wanderers(all);
  }

  /** Lets each of them make so many rounds, and gives back how many lists others saw meanwhile. */
  public long wander(int rounds) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<Long>> watchers = new ArrayList<>();
      for (int node = 0; node < 2; node++) {
        int at = node;
        watchers.add(threads.submit(() -> watch(at, over)));
      }
      List<Future<?>> walks = new ArrayList<>();
      people.forEach(person -> walks.add(threads.submit(() -> walk(person, rounds))));
      for (Future<?> walk : walks) {
        walk.get();
      }
      over.set(true);
      return watchers.get(0).get() + watchers.get(1).get();
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  private static void walk(WanderingPerson person, int rounds) {
    for (int round = 0; round < rounds; round++) {
      person.round(round);
    }
  }

  private long watch(int node, AtomicBoolean over) throws InterruptedException {
    long seen = 0;
    while (!over.get()) {
      for (WanderingPerson person : people) {
        person.watch(node);
        seen++;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return seen;
  }

  public long acknowledged() {
    return people.stream().mapToLong(WanderingPerson::acknowledged).sum();
  }

  public long lost(RunningSite node) {
    return people.stream().mapToLong(person -> person.lost(node.stores())).sum();
  }
}
