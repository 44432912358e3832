package dev.matinee.spark.events;

import dev.matinee.spark.cluster.BatchException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The files of an event store, in a folder or a bucket: {@code
 * day=2026-11-30/batch-0000000012.parquet} and so on. Files are written aside and get their names
 * when they are whole. A batch counts when all of its files are there, which a mark says, so that
 * one that was stopped on the way is made again and its files are replaced. For use by one writer;
 * any number may read meanwhile.
 */
final class EventFolder {
  /** The batch before the first: what the topic of histories had when the store began. */
  static final long HISTORIES = -1;

  private static final long NONE = HISTORIES - 1;

  /** Readers of Parquet pass over names like these. */
  private static final String CHECKPOINT = "_checkpoint";

  private static final String ASIDE = "_aside";
  private static final String WRITTEN = "_written";

  private final SparkSession spark;
  private final FileSystem system;
  private final Path root;

  private EventFolder(SparkSession spark, FileSystem system, Path root) {
    this.spark = spark;
    this.system = system;
    this.root = root;
  }

  /**
   * The folder at an address, which need not be there.
   *
   * @param address a path, or what Hadoop reads, such as {@code s3a://bucket/events}
   * @throws BatchException if it cannot be reached
   */
  static EventFolder at(SparkSession spark, String address) {
    Path root = new Path(address);
    try {
      FileSystem system = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return new EventFolder(spark, system, system.makeQualified(root));
    } catch (IOException e) {
      throw failed(root, e);
    }
  }

  /** Where Spark keeps how far the stream is. */
  String checkpoint() {
    return new Path(root, CHECKPOINT).toString();
  }

  /**
   * Returns if a stream may go on here, or begin.
   *
   * @throws BatchException if the events are there but not how far the stream was
   */
  void requireWhole() {
    try {
      if (written() > HISTORIES && !system.exists(new Path(root, CHECKPOINT + "/offsets"))) {
        throw new BatchException(
            "%s has events, but not how far the stream was (%s): begin another folder"
                .formatted(root, CHECKPOINT));
      }
    } catch (IOException e) {
      throw failed(root, e);
    }
  }

  /** The last batch that counts. */
  long written() {
    return list(new Path(root, WRITTEN)).stream()
        .mapToLong(mark -> Long.parseLong(mark.getPath().getName()))
        .max()
        .orElse(NONE);
  }

  /** Whether the store has its first batch. */
  boolean isBegun() {
    return written() > NONE;
  }

  /** What there is now. */
  EventListing listing() {
    long last = written();
    List<EventFile> files = new ArrayList<>();
    for (FileStatus day : list(root)) {
      if (day.isDirectory()) {
        list(day.getPath()).forEach(file -> EventFile.of(file.getPath()).ifPresent(files::add));
      }
    }
    return new EventListing(last, files.stream().filter(file -> file.batch() <= last).toList());
  }

  /** The rows of files, with their day. */
  Dataset<Row> read(List<EventFile> files) {
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), EventRows.SCHEMA)
        : spark
            .read()
            .schema(EventRows.SCHEMA)
            .option("basePath", root.toString())
            .parquet(files.stream().map(file -> file.path().toString()).toArray(String[]::new));
  }

  /** All rows that count now. */
  Dataset<Row> read() {
    return read(listing().counting());
  }

  /** Keeps the rows of a batch; nothing happens if it is there. */
  void write(long batch, Dataset<Row> rows) {
    if (batch <= written()) {
      return;
    }
    Path aside = aside("batch");
    // All rows of a day come to one task, which writes one file.
    rows.repartition(rows.col(EventRows.DAY))
        .sortWithinPartitions(EventRows.DAY, EventRows.PARTITION, EventRows.OFFSET)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(EventRows.DAY)
        .parquet(aside.toString());
    for (FileStatus folder : list(aside)) {
      for (FileStatus file : list(folder.getPath())) {
        take(file.getPath(), folder.getPath().getName(), batch);
      }
    }
    remove(aside);
    mark(batch);
  }

  private void take(Path file, String folder, long batch) {
    if (folder.startsWith(EventRows.DAY + "=") && file.getName().startsWith("part-")) {
      LocalDate day = LocalDate.parse(folder.substring(EventRows.DAY.length() + 1));
      move(file, EventFile.ofBatch(root, day, batch).path());
    }
  }

  /**
   * Puts one file in the place of those that a day has.
   *
   * @param listing of the files that the rows were read from
   * @param rows of the file
   */
  void replace(EventListing listing, LocalDate day, Dataset<Row> rows) {
    Path aside = aside("merged");
    rows.coalesce(1)
        .sortWithinPartitions(EventRows.PARTITION, EventRows.OFFSET)
        .drop(EventRows.DAY)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(aside.toString());
    Path merged = EventFile.mergedOf(root, listing, day).path();
    list(aside).stream()
        .map(FileStatus::getPath)
        .filter(file -> file.getName().startsWith("part-"))
        .forEach(file -> move(file, merged));
    remove(aside);
  }

  /** Removes files. */
  void remove(List<EventFile> files) {
    files.forEach(file -> remove(file.path()));
  }

  private Path aside(String name) {
    return new Path(root, ASIDE + "/" + name);
  }

  /** A file of this name is left from a batch that did not come to its end. */
  private void move(Path file, Path to) {
    try {
      boolean unused = system.mkdirs(to.getParent());
      boolean replaced = system.delete(to, false);
      if (!system.rename(file, to)) {
        throw new IOException("cannot rename " + file + (replaced ? ", again" : ""));
      }
    } catch (IOException e) {
      throw failed(to, e);
    }
  }

  private void mark(long batch) {
    try {
      Path folder = new Path(root, WRITTEN);
      List<FileStatus> before = list(folder);
      system.create(new Path(folder, Long.toString(batch)), true).close();
      before.forEach(mark -> remove(mark.getPath()));
    } catch (IOException e) {
      throw failed(root, e);
    }
  }

  private void remove(Path path) {
    try {
      boolean unused = system.delete(path, true);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private List<FileStatus> list(Path folder) {
    try {
      return Arrays.stream(system.listStatus(folder))
          .sorted(Comparator.comparing(FileStatus::getPath))
          .toList();
    } catch (FileNotFoundException missing) {
      return List.of();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static BatchException failed(Path path, IOException e) {
    return new BatchException("cannot use " + path + ": " + e.getMessage(), e);
  }
}
