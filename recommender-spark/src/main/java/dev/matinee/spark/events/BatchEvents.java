package dev.matinee.spark.events;

import dev.matinee.spark.cluster.Cluster;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps the events of Kafka in files, each exactly once. */
@Command(
    name = "events",
    description = "Keep the events of matinee.ratings in Parquet files by day.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class BatchEvents implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--kafka", required = true, description = "Kafka's brokers.")
  private String kafka = "";

  @Option(names = "--events", required = true, description = "The folder, or s3a://bucket/prefix.")
  private String events = "";

  @Option(names = "--once", description = "End when all that is there is kept.")
  private boolean once;

  @Option(names = "--every", description = "Seconds between batches. Default: ${DEFAULT-VALUE}.")
  private int every = 60;

  @Option(names = "--most", description = "Events of a batch. Default: ${DEFAULT-VALUE}.")
  private int most = 1_000_000;

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = Cluster.submitted();

  @Override
  public void run() {
    SparkSession spark = Cluster.start(master);
    try {
      PrintWriter results = spec.commandLine().getOut();
      results.printf("cluster      Spark %s, %s%n", spark.version(), master);
      results.flush();
      EventFolder folder = EventFolder.at(spark, events);
      long before = folder.read().count();
      EventStream stream = new EventStream(spark, kafka, most, folder);
      if (once) {
        stream.readAll();
        int days = EventMerge.run(folder, Clock.systemUTC());
        print(folder.read(), before, days, results);
      } else {
        results.println("Events go from Kafka at " + kafka + " to " + events + ".");
        results.flush();
        stream.follow(Duration.ofSeconds(every), Clock.systemUTC());
      }
    } finally {
      spark.stop();
    }
  }

  private static void print(Dataset<Row> rows, long before, int days, PrintWriter results) {
    long count = rows.count();
    long unread = rows.filter(rows.col(EventRows.WHAT).equalTo(EventRows.UNREAD)).count();
    results.printf(
        Locale.ROOT,
        "events       %,d, %,d of them new; %d days merged%n",
        count,
        count - before,
        days);
    if (unread > 0) {
      results.printf(
          Locale.ROOT,
          "unread       %,d events that a later version wrote; they are kept%n",
          unread);
    }
    results.flush();
  }
}
