package dev.matinee.spark.lists;

import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.S3DataStore;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.cluster.SharedFile;
import dev.matinee.store.UserId;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes lists by the published version that counts, into a store: those of all people, or those of
 * a request, whose result tells that they are there. All that it needs is in S3, so that a function
 * can start it with names alone.
 */
@Command(
    name = "published",
    description = "Make lists by published data into a store, of all people or of a request.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class PublishedLists implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", required = true, description = "The data: s3://bucket/prefix.")
  private String data = "";

  @Option(names = "--store", required = true, description = "The store, such as dynamodb.")
  private String store = "";

  @Option(names = "--pipeline", description = "Where requests are: s3://bucket/prefix.")
  private Optional<String> pipeline = Optional.empty();

  @Option(names = "--request", description = "The name of a request; without it, all people.")
  private Optional<String> request = Optional.empty();

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = Cluster.submitted();

  @Override
  public void run() {
    if (pipeline.isPresent() != request.isPresent()) {
      throw new BatchException("--pipeline and --request belong together");
    }
    try (S3DataStore files = S3DataStore.open();
        PublishedSnapshot snapshot = PublishedSnapshot.fetch(files, address("--data", data))) {
      SparkSession spark = Cluster.start(master);
      try {
        spec.commandLine().getOut().printf("cluster      Spark %s, %s%n", spark.version(), master);
        run(spark, snapshot, files);
      } finally {
        spark.stop();
      }
    }
  }

  private void run(SparkSession spark, PublishedSnapshot snapshot, S3DataStore files) {
    ModelFile file = snapshot.shared(SharedFile.of(spark, snapshot.file().toString()));
    StoreTarget target = StoreTarget.of(store);
    target.check();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    if (request.isEmpty()) {
      make(context, file, target, target.people(file.open().matrix().userIds()));
      return;
    }
    ListRequests requests = new ListRequests(files, address("--pipeline", pipeline.orElseThrow()));
    List<ListRequest.Person> people = requests.request(request.get()).people();
    make(context, file, target, people.stream().map(each -> new UserId(each.userId())).toList());
    requests.finish(request.get(), new ListRequest(target.listed(people)));
  }

  private void make(
      JavaSparkContext context, ModelFile file, StoreTarget target, List<UserId> people) {
    ListReport report = ListReport.of(spec.commandLine());
    PrintWriter results = report.out();
    results.printf("model        %s, %s%n", file.algorithm(), file.open().version());
    long start = System.nanoTime();
    ListCounts counts =
        new ListRun(context, file, target, false)
            .run(ListPart.of(people), done -> report.tell(done, people.size()));
    report.print(counts, ListReport.seconds(start));
  }

  private static DataAddress address(String option, String text) {
    try {
      return DataAddress.required(option, text);
    } catch (IllegalArgumentException e) {
      throw new BatchException(String.valueOf(e.getMessage()), e);
    }
  }
}
