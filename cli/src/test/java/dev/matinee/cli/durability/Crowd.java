package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;

/** People who rate at once: four by programs, two on pages. */
final class Crowd {
  private static final int PROGRAMS = 4;
  private static final int FORMS = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final List<Rater> raters = new ArrayList<>();

  /** What happens while they rate. */
  interface Event {
    void happen() throws Exception;
  }

  /** Lets them sign up. */
  static Crowd signUp(URI site, Random random) throws IOException {
    Crowd crowd = new Crowd();
    for (int i = 0; i < PROGRAMS; i++) {
      crowd.raters.add(Rater.withProgram(site, "program-" + i, new Random(random.nextLong())));
    }
    for (int i = 0; i < FORMS; i++) {
      crowd.raters.add(Rater.withForm(site, "browser-" + i, new Random(random.nextLong())));
    }
    return crowd;
  }

  /** Lets them rate from before something happens until after it. */
  void rateDuring(URI site, Event event) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(raters.size());
    List<Future<?>> work = new ArrayList<>();
    for (Rater rater : raters) {
      work.add(threads.submit(() -> rater.rateUntil(over::get, site)));
    }
    try {
      event.happen();
    } finally {
      over.set(true);
      threads.shutdown();
      for (Future<?> done : work) {
        done.get(); // what a rater found wrong is worth more than what came of it
      }
    }
  }

  /** What is wrong with what is stored of them. */
  List<String> losses(URI site) throws IOException {
    List<String> losses = new ArrayList<>();
    for (Rater rater : raters) {
      losses.addAll(rater.losses(site));
    }
    return losses;
  }

  /** Lets them take what is stored as it is from now on. */
  void takeStored(URI site) throws IOException {
    for (Rater rater : raters) {
      rater.takeStored(site);
    }
  }

  /** Until each of them was refused once more; gives back how long that took, in milliseconds. */
  long awaitRefused() throws InterruptedException {
    return awaitMore(Rater::refused);
  }

  /** Until a rating of each was kept once more; gives back how long that took, in milliseconds. */
  long awaitKept() throws InterruptedException {
    return awaitMore(Rater::acknowledged);
  }

  /** Until so many more ratings of all of them were kept. */
  void awaitKept(int ratings) throws InterruptedException {
    long start = System.nanoTime();
    long enough = sum(Rater::acknowledged) + ratings;
    while (sum(Rater::acknowledged) < enough) {
      requireTime(start);
      Thread.sleep(1);
    }
  }

  private static void requireTime(long start) {
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_WAIT);
  }

  private long awaitMore(ToLongFunction<Rater> count) throws InterruptedException {
    long start = System.nanoTime();
    List<Long> before = raters.stream().map(count::applyAsLong).toList();
    for (int i = 0; i < before.size(); i++) {
      while (count.applyAsLong(raters.get(i)) == before.get(i)) {
        requireTime(start);
        Thread.sleep(5);
      }
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  List<Rater> raters() {
    return raters;
  }

  long sum(ToLongFunction<Rater> count) {
    return raters.stream().mapToLong(count).sum();
  }
}
