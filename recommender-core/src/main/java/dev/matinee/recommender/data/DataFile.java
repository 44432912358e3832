package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of a data set: plain or gzip, told apart by its content, with or without a UTF-8 BOM. */
final class DataFile {
  private static final byte[] GZIP = {(byte) 0x1f, (byte) 0x8b};
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final List<byte[]> UTF_16_MARKS =
      List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {(byte) 0xfe, (byte) 0xff});
  private static final String PACKED = ".gz";
  private static final int HEAD_BYTES = 1 << 15;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;

  DataFile(Path path) {
    this.path = path;
  }

  /** The file with a name in a folder, plain, else packed as its name says; empty for neither. */
  static Optional<DataFile> find(Path directory, String name) {
    return Stream.of(name, name + PACKED)
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(DataFile::new);
  }

  /** The name of the file, without its folder. */
  String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** The bytes that the file takes on the disk. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The bytes of the text: unpacked, and without a byte order mark. */
  InputStream open(ReadMeter meter) throws IOException {
    return unpacked(meter.watch(Files.newInputStream(path)));
  }

  /** The first lines; its characters are the bytes of the file. */
  String head() {
    try (InputStream in = unpacked(Files.newInputStream(path))) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
      int lastEnd = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
      return head.length() == HEAD_BYTES && lastEnd > 0 ? head.substring(0, lastEnd) : head;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The first line that is not blank, or an empty text. */
  String firstLine() {
    return head().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** The whole text; Windows-1252 where it is not UTF-8, as in the older MovieLens sets. */
  String text(ReadMeter meter) {
    try (InputStream in = open(meter)) {
      return DecodedText.of(in.readAllBytes());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  RecommenderException unreadable(Exception cause) {
    return new RecommenderException(
        "cannot read %s to its end, it may be cut off or damaged: %s"
            .formatted(name(), cause.getMessage()),
        cause);
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    boolean packed = startsWith(in, GZIP);
    BufferedInputStream text =
        packed ? new BufferedInputStream(new PackedText(in, BUFFER_BYTES), BUFFER_BYTES) : in;
    if (startsWith(text, UTF_8_MARK)) {
      text.skipNBytes(UTF_8_MARK.length);
    }
    for (byte[] mark : UTF_16_MARKS) {
      if (startsWith(text, mark)) {
        throw new RecommenderException(name() + " is UTF-16 text; save it as UTF-8");
      }
    }
    return text;
  }

  private static boolean startsWith(BufferedInputStream in, byte[] mark) throws IOException {
    in.mark(mark.length);
    byte[] start = in.readNBytes(mark.length);
    in.reset();
    return Arrays.equals(start, mark);
  }
}
