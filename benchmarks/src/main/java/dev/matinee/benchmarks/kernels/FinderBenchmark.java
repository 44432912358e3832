package dev.matinee.benchmarks.kernels;

import dev.matinee.lists.search.FoundTitles;
import dev.matinee.lists.search.TitleFinder;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of an index of titles to the movie that is meant by what is said. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the methods with @Setup.
public class FinderBenchmark {
  private static final int VOCABULARY = 30_000;
  private static final int MOST_WORDS = 5;
  private static final int PARTS = 4;

  /** How many titles there are. */
  @Param("62000")
  public int titles;

  private byte[] bytes;
  private TitleIndex index;
  private TitleFinder finder;
  private List<String> said;
  private List<String> misheard;
  private final SplittableRandom random = new SplittableRandom(1);
  private int next;

  @Setup
  public void writeTitles() {
    List<String> words =
        random.ints(VOCABULARY, 0, Integer.MAX_VALUE).mapToObj(FinderBenchmark::word).toList();
    List<Title> all = new ArrayList<>();
    for (int id = 1; id <= titles; id++) {
      OptionalInt year = OptionalInt.of(1920 + random.nextInt(105));
      all.add(new Title(id, title(words), year, List.of("Drama"), random.nextInt(17), List.of()));
    }
    bytes = TitleIndex.of(all).bytes();
    index = TitleIndex.read(bytes);
    finder = TitleFinder.of(index);
    said = random.ints(4_096, 0, titles).mapToObj(place -> all.get(place).title()).toList();
    misheard = said.stream().map(title -> title.substring(0, title.length() - 1) + "0").toList();
  }

  /** Eight letters or less, from a number. */
  private static String word(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(digit -> Character.isDigit(digit) ? 'q' + digit - '0' : digit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Common words come more often; one of four titles has a part behind a colon. */
  private String title(List<String> words) {
    StringBuilder title = new StringBuilder(random.nextBoolean() ? "The" : "A");
    int count = 1 + random.nextInt(MOST_WORDS);
    for (int word = 0; word < count; word++) {
      double chance = random.nextDouble();
      title.append(word > 0 && random.nextInt(PARTS * count) == 0 ? ": " : " ");
      title.append(words.get((int) (chance * chance * chance * VOCABULARY)));
    }
    return title.toString();
  }

  @Setup(Level.Iteration)
  public void begin() {
    next = 0;
  }

  private String next(List<String> titles) {
    next = (next + 1) % titles.size();
    return titles.get(next);
  }

  /** {@link TitleIndex#read}. */
  @Benchmark
  public TitleIndex open() {
    return TitleIndex.read(bytes);
  }

  /** {@link TitleFinder#of}, on an index that is there. */
  @Benchmark
  public TitleFinder build() {
    return TitleFinder.of(index);
  }

  /** {@link TitleFinder#find}, of whole titles. */
  @Benchmark
  public FoundTitles find() {
    return finder.find(next(said));
  }

  /** The same with a wrong letter at the end. */
  @Benchmark
  public FoundTitles findNear() {
    return finder.find(next(misheard));
  }
}
