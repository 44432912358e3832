package dev.matinee.web.dashboard;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one node keeps its counts: one file, which is written aside and takes the place of the one
 * before as a whole. So the counts and the place in the feed always belong together, wherever the
 * process ends, and each event counts once. For one thread at a time.
 */
final class CountFile implements AutoCloseable {
  /** The variable of the environment that has its path. */
  static final String VARIABLE = "MATINEE_DASHBOARD";

  private static final Logger LOG = LoggerFactory.getLogger(CountFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  private final Path file;

  /** Held as long as the file is open; the system gives it up with the process. */
  private final FileLock lock;

  private boolean failing;

  private CountFile(Path file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * What is kept.
   *
   * @param since when counting began
   * @param place how far the feed is in the counts
   */
  record Kept(Instant since, FeedCounter.Place place, Counts.Kept counts) {}

  /** As it stands in the file; times are epoch milliseconds. */
  private record Content(
      int format,
      long since,
      long until,
      Map<String, Long> known,
      long missed,
      Map<Long, Bucket> minutes,
      Map<Long, Bucket> hours) {
    static Content of(Kept kept) {
      Map<String, Long> known = new TreeMap<>();
      kept.place().known().forEach((id, time) -> known.put(id, time.toEpochMilli()));
      return new Content(
          FORMAT,
          kept.since().toEpochMilli(),
          kept.place().until().toEpochMilli(),
          known,
          kept.place().missed(),
          kept.counts().minutes(),
          kept.counts().hours());
    }

    Kept kept() {
      Map<String, Instant> events = new TreeMap<>();
      known.forEach((id, time) -> events.put(id, Instant.ofEpochMilli(time)));
      return new Kept(
          Instant.ofEpochMilli(since),
          new FeedCounter.Place(Instant.ofEpochMilli(until), events, missed),
          new Counts.Kept(minutes, hours));
    }
  }

  /** Opens a file for one process; empty, with a warning, where that cannot be. */
  static Optional<CountFile> open(Path path) {
    Path file = path.toAbsolutePath();
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
      Path lockFile = beside(file, ".lock");
      FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
      Optional<FileLock> lock = lock(channel);
      if (lock.isEmpty()) {
        channel.close();
        warn(file, "another process counts into this file; the history of this one is not kept");
      }
      return lock.map(held -> new CountFile(file, held));
    } catch (IOException e) {
      warn(file, "the history of the dashboard is not kept: " + e);
      return Optional.empty();
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  /** What was written last. A file that cannot be read is set aside, and counting begins anew. */
  Optional<Kept> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
      if (content.format() == FORMAT) {
        return Optional.of(content.kept());
      }
      setAside("it has format " + content.format());
    } catch (JsonProcessingException e) {
      setAside(e.getOriginalMessage());
    } catch (IOException e) {
      setAside(e.toString());
    }
    return Optional.empty();
  }

  private void setAside(String reason) {
    warn(file, "the history of the dashboard cannot be read and is set aside: " + reason);
    try {
      Files.move(file, beside(file, ".unread"), REPLACE_EXISTING);
    } catch (IOException e) {
      warn(file, e.toString());
    }
  }

  /** Whether the last call could not write. */
  boolean isFailing() {
    return failing;
  }

  /** Keeps everything. Where the disk refuses, it is tried again at the next call. */
  void write(Kept kept) {
    Path aside = beside(file, ".new");
    try {
      ByteBuffer content = ByteBuffer.wrap(JSON.writeValueAsBytes(Content.of(kept)));
      try (FileChannel channel = FileChannel.open(aside, CREATE, WRITE, TRUNCATE_EXISTING)) {
        while (content.hasRemaining()) {
          channel.write(content);
        }
        channel.force(true);
      }
      Files.move(aside, file, ATOMIC_MOVE, REPLACE_EXISTING);
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        warn(file, "the history of the dashboard cannot be written; tried again: " + e);
      }
      failing = true;
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static void warn(Path file, String text) {
    LOG.atWarn().addKeyValue("file", file).log(text);
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      warn(file, e.toString());
    }
  }
}
