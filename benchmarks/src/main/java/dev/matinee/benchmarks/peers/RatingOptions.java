package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.benchmarks.data.RatingSource;
import dev.matinee.benchmarks.data.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which ratings are measured on. */
final class RatingOptions {
  @Option(
      names = "--shape",
      paramLabel = "NAME",
      completionCandidates = ShapeNames.class,
      description = "Size of the made-up ratings: ${COMPLETION-CANDIDATES}. Default: small.")
  private Optional<String> shape = Optional.empty();

  @Option(names = "--users", paramLabel = "N", description = "People, instead of the shape's.")
  private Optional<Integer> users = Optional.empty();

  @Option(names = "--items", paramLabel = "N", description = "Films, instead of the shape's.")
  private Optional<Integer> items = Optional.empty();

  @Option(names = "--ratings", paramLabel = "N", description = "Ratings, instead of the shape's.")
  private Optional<Long> ratings = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Which made-up ratings, and which users. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = "Keeps made-up ratings from run to run. Default: ${DEFAULT-VALUE}.")
  private Path cache = RatingSource.cache();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "A data set instead of made-up ratings.")
  private Optional<Path> data = Optional.empty();

  /** Lists the names of the shapes for the help. */
  static final class ShapeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Shape.names().iterator();
    }
  }

  long seed() {
    return seed;
  }

  Optional<Path> data() {
    return data;
  }

  /** Refuses what does not go together. */
  void check() {
    if (data.isPresent() && shape.isPresent()) {
      throw new BenchmarkException("--data and --shape exclude each other");
    }
    data.filter(Files::notExists)
        .ifPresent(
            path -> {
              throw new BenchmarkException("--data: there is no " + path);
            });
    shape().generator();
  }

  /** For people. */
  String description() {
    return data.map(Path::toString)
        .orElseGet(
            () ->
                "%d users, %d items, %d ratings, made up with seed %d"
                    .formatted(shape().users(), shape().items(), shape().ratings(), seed));
  }

  /** Makes the file of them that every contestant reads. */
  Path file(Workplace workplace) {
    return data.isPresent() ? converted(workplace, data.get()) : generated(workplace);
  }

  private static Path converted(Workplace workplace, Path dataSet) {
    Path file = workplace.file("data.ratings");
    workplace.say("reading " + dataSet + " ...");
    workplace.require(ConvertChild.class, "reading " + dataSet, dataSet, file);
    return file;
  }

  private Path generated(Workplace workplace) {
    Path task = workplace.file("shape.json");
    Json.write(task, shape());
    workplace.say("generating " + shape().ratings() + " ratings, where they are not kept yet ...");
    workplace.require(GenerateChild.class, "generating", task, cache);
    return RatingSource.generated(shape(), cache);
  }

  private Shape shape() {
    Shape base = Shape.named(shape.orElse("small"));
    return new Shape(
        users.orElse(base.users()),
        items.orElse(base.items()),
        ratings.orElse(base.ratings()),
        seed);
  }
}
