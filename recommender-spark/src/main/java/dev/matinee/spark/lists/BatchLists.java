package dev.matinee.spark.lists;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.cluster.SharedFile;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the lists of all users of the data on Spark, and those of accounts for a store. */
@Command(
    name = "lists",
    description = "Make lists for all users of a snapshot, into files or a store.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class BatchLists implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", required = true, description = "A snapshot: a path or an address.")
  private String data = "";

  @Option(names = "--algorithm", required = true, description = "What makes the lists.")
  private String algorithm = "";

  @Option(names = "--known-until", description = "Until when the data have what accounts rated.")
  private Optional<Instant> knownUntil = Optional.empty();

  @Option(names = "--published-titles", description = "The titles are published with the data.")
  private boolean publishedTitles;

  @Option(names = "--out", description = "A folder for files of JSON lines.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--store", description = "The store, such as dynamodb.")
  private Optional<String> store = Optional.empty();

  @Option(names = "--users", description = "Only the first so many users of the data.")
  private int users = Integer.MAX_VALUE;

  @Option(names = "--count", description = "How many movies of a list files have.")
  private int count = RecommendationList.MAX_MOVIES;

  @Option(names = "--compare", description = "Make them in this process as well, and compare.")
  private boolean compare;

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = Cluster.submitted();

  @Override
  public void run() {
    if (out.isPresent() == store.isPresent()) {
      throw new BatchException("either --out or --store must be given");
    }
    SparkSession spark = Cluster.start(master);
    try {
      PrintWriter results = spec.commandLine().getOut();
      results.printf("cluster      Spark %s, %s%n", spark.version(), master);
      run(
          JavaSparkContext.fromSparkContext(spark.sparkContext()),
          SharedFile.of(spark, data),
          results);
      results.flush();
    } finally {
      spark.stop();
    }
  }

  private void run(JavaSparkContext spark, SharedFile shared, PrintWriter results) {
    ModelFile file = new ModelFile(shared, algorithm, knownUntil.orElse(null), publishedTitles);
    LiveModel model = file.open();
    long[] some = Arrays.stream(model.matrix().userIds()).limit(users).toArray();
    results.printf("model        %s, %s%n", algorithm, model.version());
    long start = System.nanoTime();
    ListCounts counts =
        out.isPresent()
            ? intoFiles(spark, file, model, some, out.get())
            : intoStore(spark, file, some, store.orElseThrow());
    report().print(counts, ListReport.seconds(start));
    if (compare) {
      report().print(InProcess.run(model, count, some), counts);
    }
  }

  private ListCounts intoFiles(
      JavaSparkContext spark, ModelFile file, LiveModel model, long[] some, Path path) {
    List<ListPart> parts = ListPart.of(people(some));
    ListFolder folder = ListFolder.open(path, model.version(), algorithm, some.length, count);
    List<ListPart> missing = folder.missing(parts);
    long wanted = missing.stream().mapToLong(part -> part.users().size()).sum();
    FileTarget target = new FileTarget(path.toAbsolutePath().toString(), count);
    ListCounts counts =
        new ListRun(spark, file, target, compare)
            .run(missing, done -> report().tell(some.length - wanted + done, some.length))
            .andThere(some.length - wanted);
    folder.complete();
    return counts;
  }

  private ListCounts intoStore(
      JavaSparkContext spark, ModelFile file, long[] some, String address) {
    StoreTarget target = StoreTarget.of(address);
    target.check();
    List<UserId> people = target.people(some);
    return new ListRun(spark, file, target, compare)
        .run(ListPart.of(people), done -> report().tell(done, people.size()));
  }

  private ListReport report() {
    return ListReport.of(spec.commandLine());
  }

  static List<UserId> people(long... users) {
    return Arrays.stream(users).mapToObj(UserId::ofDataSetUser).toList();
  }
}
