import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs jars as the Java runtimes of AWS Lambda put them on the class path: every jar below {@code
 * lib/}. What is in a jar is stored there, and a jar is compressed as a whole. So a third of the
 * size is saved, since the classes of a jar share most of their names, and a function that starts
 * has nothing to unpack. The same jars give the same bytes.
 *
 * <p>Run by the build: {@code java LambdaZip.java TIME ZIP JAR-OR-FOLDER...}
 */
final class LambdaZip {
  private final LocalDateTime time;

  private LambdaZip(LocalDateTime time) {
    this.time = time;
  }

  public static void main(String[] arguments) throws IOException {
    OffsetDateTime time = OffsetDateTime.parse(arguments[0]);
    List<Path> jars = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      jars.addAll(jars(Path.of(arguments[i])));
    }
    new LambdaZip(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime())
        .pack(Path.of(arguments[1]), jars);
  }

  private static List<Path> jars(Path jarOrFolder) throws IOException {
    try (Stream<Path> files = Files.walk(jarOrFolder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private void pack(Path target, List<Path> jars) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Path jar : jars) {
        zip.putNextEntry(entry("lib/" + jar.getFileName()));
        zip.write(stored(jar));
        zip.closeEntry();
      }
    }
  }

  /** The same jar with the same entries in the same order, none of them compressed. */
  private byte[] stored(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile jar = new ZipFile(file.toFile());
        ZipOutputStream stored = new ZipOutputStream(bytes)) {
      stored.setMethod(ZipOutputStream.STORED);
      for (ZipEntry compressed : jar.stream().toList()) {
        byte[] content = jar.getInputStream(compressed).readAllBytes();
        ZipEntry entry = entry(compressed.getName());
        entry.setSize(content.length);
        entry.setCrc(checksum(content));
        stored.putNextEntry(entry);
        stored.write(content);
        stored.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    return entry;
  }

  private static long checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return checksum.getValue();
  }
}
