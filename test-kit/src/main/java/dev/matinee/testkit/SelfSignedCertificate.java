package dev.matinee.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key and a certificate for one host name, made for one test. */
public final class SelfSignedCertificate {
  private SelfSignedCertificate() {}

  /** Writes {@code privkey.pem} and {@code fullchain.pem}; returns the latter. */
  public static Path make(Path folder, String host) {
    try {
      Files.createDirectories(folder);
      Path certificate = folder.resolve("fullchain.pem");
      Process openssl =
          new ProcessBuilder(
                  List.of(
                      Requirements.program("openssl").toString(),
                      "req",
                      "-x509",
                      "-newkey",
                      "ec",
                      "-pkeyopt",
                      "ec_paramgen_curve:prime256v1",
                      "-nodes",
                      "-days",
                      "2",
                      "-subj",
                      "/CN=" + host,
                      "-addext",
                      "subjectAltName=DNS:" + host,
                      "-keyout",
                      folder.resolve("privkey.pem").toString(),
                      "-out",
                      certificate.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("openssl.log").toFile())
              .start();
      if (openssl.waitFor() != 0) {
        throw new IOException(Files.readString(folder.resolve("openssl.log")));
      }
      return certificate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
