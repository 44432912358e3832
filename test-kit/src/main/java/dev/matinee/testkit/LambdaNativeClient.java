package dev.matinee.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native part of AWS Lambda's Java runtime client, unpacked once for this process.
 *
 * <p>Left alone, every runtime that starts writes it anew to one path below {@code /tmp}. That is
 * right in Lambda, where a runtime is alone; here, others run that very file at that moment and
 * crash.
 */
final class LambdaNativeClient {
  private static final Path LIBRARY = unpack();

  private LambdaNativeClient() {}

  /** Makes a runtime load this copy instead of one that it writes. */
  static String flag() {
    return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
        + LIBRARY;
  }

  private static Path unpack() {
    String resource = "/jni/libaws-lambda-jni." + platform() + ".so";
    try (InputStream in = LambdaNativeClient.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the runtime client has no " + resource);
      }
      Path library = Files.createTempFile("libaws-lambda-jni", ".so");
      library.toFile().deleteOnExit();
      Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String platform() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean musl =
        Files.exists(Path.of("/lib", arm ? "ld-musl-aarch64.so.1" : "ld-musl-x86_64.so.1"));
    return (musl ? "linux_musl-" : "linux-") + (arm ? "aarch_64" : "x86_64");
  }
}
