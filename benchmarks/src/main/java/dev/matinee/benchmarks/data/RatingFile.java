package dev.matinee.benchmarks.data;

import dev.matinee.recommender.RatingScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * {@link FlatRatings} in a file: the scale, then 16 bytes a rating, user, item and value. It is
 * handed from one process to the next and kept between runs of the same version; it is no format
 * for anything else.
 */
public final class RatingFile {
  private static final int SCALE_BYTES = 3 * Double.BYTES;
  private static final int ROW_BYTES = 2 * Integer.BYTES + Double.BYTES;
  private static final int BUFFERED_ROWS = 1 << 16;

  private RatingFile() {}

  /** Writes beside the file and renames, so that the file is there as a whole or not at all. */
  public static void write(FlatRatings ratings, Path file) {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try (FileChannel channel =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = buffer();
      RatingScale scale = ratings.scale();
      buffer.putDouble(scale.min()).putDouble(scale.max()).putDouble(scale.step());
      drain(buffer, channel);
      for (int at = 0; at < ratings.size(); at++) {
        buffer.putInt(ratings.users()[at]).putInt(ratings.items()[at]);
        buffer.putDouble(ratings.values()[at]);
        if (!buffer.hasRemaining()) {
          drain(buffer, channel);
        }
      }
      drain(buffer, channel);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Reads all of them. */
  public static FlatRatings read(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer buffer = buffer().limit(SCALE_BYTES);
      fill(buffer, channel);
      RatingScale scale =
          new RatingScale(buffer.getDouble(), buffer.getDouble(), buffer.getDouble());
      int size = Math.toIntExact((channel.size() - SCALE_BYTES) / ROW_BYTES);
      FlatRatings ratings = FlatRatings.ofSize(scale, size);
      for (int at = 0; at < ratings.size(); at++) {
        if (!buffer.hasRemaining()) {
          fill(buffer.clear(), channel);
        }
        ratings.users()[at] = buffer.getInt();
        ratings.items()[at] = buffer.getInt();
        ratings.values()[at] = buffer.getDouble();
      }
      return ratings;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(BUFFERED_ROWS * ROW_BYTES).order(ByteOrder.nativeOrder());
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  private static void fill(ByteBuffer buffer, FileChannel channel) throws IOException {
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer);
    }
    buffer.flip();
  }
}
